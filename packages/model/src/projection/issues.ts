/** What a projection could not say. Issues are data: an answer can be given, and tell what it lacks. */

/**
 * What was lost: a whole statement, one property of it, or precision. A statement that is lost is `untold` when it is true and
 * the data model has no way to say it; it is not when it is not to be said (entered in error, refuted, never in force, not
 * the newest).
 */
type Loss = { readonly loses: 'statement'; readonly untold: boolean } | { readonly loses: 'property' | 'precision' }

/** Code → what happened, in one sentence, and what was lost. */
export const issueCodes = {
  'mapping/entered-in-error': {
    loses: 'statement',
    untold: false,
    message: 'The source says that this was entered in error.',
  },
  'mapping/refuted': { loses: 'statement', untold: false, message: 'The source says that it was ruled out.' },
  'mapping/differential': { loses: 'statement', untold: false, message: 'Only one of several possible diagnoses.' },
  'mapping/unknown-modifier': {
    loses: 'statement',
    untold: true,
    message: 'An extension that may change the meaning is not known.',
  },
  'mapping/not-to-be-given': {
    loses: 'statement',
    untold: false,
    message: 'The request says that the medication is not to be given.',
  },
  'mapping/never-in-force': {
    loses: 'statement',
    untold: false,
    message: 'A draft, a proposal, an option or withdrawn before use.',
  },
  'mapping/not-dispensed': { loses: 'statement', untold: false, message: 'Nothing was handed over.' },
  'mapping/other-subject': {
    loses: 'statement',
    untold: false,
    message: 'The resource is about somebody else than this record.',
  },
  'mapping/no-id': {
    loses: 'statement',
    untold: true,
    message: 'The resource has no usable id, so the statement has no address.',
  },
  'mapping/missing': {
    loses: 'statement',
    untold: true,
    message: 'The data model requires this, and the source does not say it.',
  },
  'mapping/no-standard-code': {
    loses: 'statement',
    untold: true,
    message: 'No code of the code system that the data model requires.',
  },
  'mapping/no-title': { loses: 'statement', untold: true, message: 'The code has neither a text nor a display.' },
  'mapping/no-prescription': {
    loses: 'statement',
    untold: true,
    message: 'The dispense does not say which request it belongs to.',
  },
  'mapping/medication-not-described': {
    loses: 'statement',
    untold: true,
    message: 'The request that was dispensed is absent or could not be projected.',
  },
  'mapping/never-began': {
    loses: 'statement',
    untold: false,
    message: 'Planned or cancelled: the encounter did not take place.',
  },
  'mapping/required-outside-list': {
    loses: 'statement',
    untold: true,
    message: 'The data model requires a code of a closed list, and the code of the source is not on it.',
  },
  'mapping/not-observed': {
    loses: 'statement',
    untold: false,
    message: 'Asked for or called off: nothing was found out.',
  },
  'mapping/result-absent': {
    loses: 'statement',
    untold: false,
    message: 'The source says why there is no result, and no result.',
  },
  'mapping/result-form': {
    loses: 'statement',
    untold: true,
    message: 'The result has a form that neither a number nor words can say.',
  },
  'mapping/no-category': {
    loses: 'statement',
    untold: true,
    message:
      'Without a category it cannot be told whether this is a laboratory result, a vital sign or something else.',
  },
  'mapping/no-encounter': {
    loses: 'statement',
    untold: true,
    message: 'Vital signs need an encounter, and none is named, or the one that is named could not be described.',
  },
  'mapping/over': {
    loses: 'statement',
    untold: false,
    message: 'It is over, and the source has no end date with which the data model could say so.',
  },
  'mapping/not-newest': {
    loses: 'statement',
    untold: false,
    message: 'Only the newest has a place; this is an older one.',
  },
  'mapping/contradictory': {
    loses: 'statement',
    untold: true,
    message: 'Two say different things, and which of them is the newer cannot be told.',
  },
  'mapping/not-in-days': { loses: 'statement', untold: true, message: 'The supply is not given in days.' },
  'mapping/malformed-code': { loses: 'property', message: 'The code does not have the form of its code system.' },
  'mapping/further-code': { loses: 'property', message: 'A second code of the same code system has no place.' },
  'mapping/source-code-unusable': { loses: 'property', message: 'A local code has no system or no title.' },
  'mapping/code-title-differs': { loses: 'precision', message: 'The code is described once, with another title.' },
  'mapping/reference-not-found': { loses: 'property', message: 'What is referred to was not among the resources.' },
  'mapping/dosing-not-simple': {
    loses: 'property',
    message: 'Not a simple dose and frequency; only the instructions say it.',
  },
  'mapping/unit-not-known': {
    loses: 'property',
    message: 'The amount has no UCUM unit and no countable unit that is known.',
  },
  'mapping/dosage-not-rendered': {
    loses: 'property',
    message: 'The dosage has no text and more structure than can be put in words.',
  },
  'mapping/instructions-rendered': {
    loses: 'precision',
    message: 'The source has no instructions in words; they were put in words from its structure.',
  },
  'mapping/status-without-end-date': {
    loses: 'property',
    message: 'The medication is over, but no end date is recorded.',
  },
  'mapping/several-prescriptions': {
    loses: 'property',
    message: 'Dispensed on several requests; the first that is described is named.',
  },
  'mapping/dispensed-drug-differs': {
    loses: 'property',
    message: 'Another drug was dispensed than the one requested.',
  },
  'mapping/start-from-recorded-date': {
    loses: 'precision',
    message: 'No onset is recorded; the date of recording stands for it.',
  },
  'mapping/not-a-date': { loses: 'property', message: 'An age, a range or a text instead of a date has no place.' },
  'mapping/status-generalised': { loses: 'precision', message: 'The status was mapped to a broader one.' },
  'mapping/certainty-lost': {
    loses: 'precision',
    message: 'It is not confirmed, which the data model cannot say.',
  },
  'mapping/gender-outside-list': {
    loses: 'precision',
    message: 'The gender is neither male nor female; it is given in the words of the source.',
  },
  'mapping/name-not-usable': { loses: 'property', message: 'The name lacks its family or its given part.' },
  'mapping/encounter-not-described': {
    loses: 'property',
    message: 'The encounter is absent or could not be projected.',
  },
  'mapping/result-in-words': {
    loses: 'precision',
    message: 'The result is no plain number with a UCUM unit; it is given in words.',
  },
  'mapping/several-ranges': {
    loses: 'property',
    message: 'Several ranges of normal values; which of them holds is not decided.',
  },
  'mapping/range-not-two-numbers': {
    loses: 'property',
    message: 'The range of normal values lacks one of its ends, or the unit of one.',
  },
  'mapping/date-of-report': {
    loses: 'precision',
    message: 'No moment of observation is recorded; the moment of the report stands for it.',
  },
  'mapping/period-has-no-place': { loses: 'precision', message: 'A period; only its start has a place.' },
  'mapping/no-measured-value': { loses: 'property', message: 'There is no number.' },
  'mapping/comparator': {
    loses: 'property',
    message: 'Only a bound is known ("less than"), and the data model has no place for that.',
  },
  'mapping/unit-converted': {
    loses: 'precision',
    message: 'The data model fixes another unit; the number was converted.',
  },
  'mapping/code-translated': {
    loses: 'precision',
    message: 'The data model knows it under another code; the code of the source is kept as its provenance.',
  },
  'mapping/pressure-incomplete': {
    loses: 'statement',
    untold: true,
    message:
      'One of the two blood pressures is missing or cannot be said, and the data model has no place for the other alone.',
  },
  'mapping/measurement-unusable': {
    loses: 'statement',
    untold: true,
    message: 'No plain number in a unit that the data model takes, so nothing of the measurement is said.',
  },
  'mapping/medication-not-found': {
    loses: 'statement',
    untold: true,
    message: 'The medication that is referred to was not among the resources, so that the drug has no name.',
  },
  'mapping/mechanism-not-said': {
    loses: 'precision',
    message: 'Whether it is an allergy or an intolerance is not recorded; it is given as an allergy.',
  },
  'mapping/outside-list': {
    loses: 'property',
    message: 'The code is not on the closed list that the data model has for this.',
  },
  'mapping/no-place': { loses: 'property', message: 'The data model has no place for this.' },
  'mapping/death-without-date': { loses: 'property', message: 'The person is dead, but no date is recorded.' },
  'mapping/language-not-marked-preferred': {
    loses: 'property',
    message: 'No language is marked as the preferred one.',
  },
} as const satisfies Record<string, Loss & { readonly message: string }>

export type IssueCode = keyof typeof issueCodes

export interface Issue {
  /** Element of the resource, as `dosageInstruction[1]`; empty for the whole resource. */
  readonly path: string
  readonly code: IssueCode
  /** `MedicationRequest/123`. */
  readonly resource: string
}
