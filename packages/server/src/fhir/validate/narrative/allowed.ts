/**
 * What a narrative may hold (R4 narrative.html, txt-1): HTML 4.01 chapters 7 to 11 without inserted and deleted text, and 15;
 * links, images, and styles inside the attributes. Nothing that runs, loads pages or asks for input.
 */
export const allowedElements: ReadonlySet<string> = new Set(
  `a abbr acronym address area b bdo big blockquote br caption center cite code col colgroup dd dfn div dl dt em font h1 h2 h3
  h4 h5 h6 hr i img kbd li map ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul
  var`.split(/\s+/),
)

export const allowedAttributes: ReadonlySet<string> = new Set(
  `abbr accesskey align alt axis bgcolor border cellhalign cellpadding cellspacing cellvalign char charoff charset cite class
  clear color colspan compact coords dir face frame headers height href hreflang hspace id idref lang longdesc name nohref
  noshade nowrap rel rev rowspan rules scope shape size span src start style summary tabindex title type usemap valign value
  vspace width xml:lang xml:space xmlns`.split(/\s+/),
)
