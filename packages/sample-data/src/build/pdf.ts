/** Characters of WinAnsiEncoding that Latin-1 has elsewhere or not at all (PDF 32000-1:2008 Annex D.2). */
const winAnsi: Readonly<Record<string, number>> = {
  '€': 128,
  '…': 133,
  Š: 138,
  Œ: 140,
  Ž: 142,
  '‘': 145,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
  š: 154,
  œ: 156,
  ž: 158,
  Ÿ: 159,
}

const linesOfPage = 46

/**
 * A document of plain lines as PDF 1.4 (PDF 32000-1:2008 §7.5), A4 pages in Helvetica, which every reader has: nothing
 * is compressed or embedded, so the bytes depend on nothing but the text. `**` before a line makes it a heading. Throws
 * a TypeError for a character that the font's encoding lacks.
 */
export function pdf(title: string, lines: readonly string[]): Uint8Array {
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / linesOfPage)) }, (_, page) =>
    lines.slice(page * linesOfPage, (page + 1) * linesOfPage),
  )
  const kids = pages.map((_, page) => `${6 + 2 * page} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    fontNamed('Helvetica'),
    fontNamed('Helvetica-Bold'),
    `<< /Title (${literal(title)}) >>`,
    ...pages.flatMap((page, index) => [pageObject(7 + 2 * index), stream(contentOf(page))]),
  ]
  return bytesOf(file(objects))
}

function fontNamed(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function pageObject(content: number): string {
  return (
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ' +
    `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${content} 0 R >>`
  )
}

/** Shows each line below the last one, 16 points apart. */
function contentOf(lines: readonly string[]): string {
  const shown = lines.map((line) => {
    const heading = line.startsWith('**')
    return `${heading ? '/F2 12 Tf' : '/F1 11 Tf'} (${literal(heading ? line.slice(2) : line)}) Tj T*`
  })
  return ['BT', '16 TL', '56 780 Td', ...shown, 'ET'].join('\n')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** One character of the result is one byte of the file. */
function file(objects: readonly string[]): string {
  const offsets: number[] = []
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length)
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return `${body}xref\n0 ${count}\n0000000000 65535 f \n${rows}${trailer}`
}

/** Text of a string object, escaped (§7.3.4.2) and encoded. */
function literal(text: string): string {
  return [...text].map((character) => encode(character).replace(/[\\()]/, '\\$&')).join('')
}

function encode(character: string): string {
  const code = winAnsi[character] ?? character.codePointAt(0) ?? 0
  const plain = code < 127 || winAnsi[character] !== undefined || code > 159
  if (code < 32 || code > 255 || !plain) throw new TypeError('a PDF of the samples holds only characters of WinAnsi')
  return String.fromCharCode(code)
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
