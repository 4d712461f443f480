import { isList, type Json, type JsonObject } from '../../exact-json.ts'
import { count, each, has, hasAny, hasChoice, isDistinct, sizeOf } from './asking.ts'
import type { Invariant } from './invariant.ts'
import { rule } from './rule.ts'

/** What the resources of R4 that define, ask and report demand of themselves. */
const que1 = rule(
  'que-1',
  'Questionnaire.item',
  'A group has items, and what is only shown has none.',
  (it) => (it.type !== 'group' || has(it, 'item')) && (it.type !== 'display' || !has(it, 'item')),
)
const que2 = rule('que-2', 'Questionnaire', 'Each item has an id of its own.', (it) => isDistinct(linkIds(it)))
const que3 = rule(
  'que-3',
  'Questionnaire.item',
  'What is only shown has no code.',
  (it) => it.type !== 'display' || !has(it, 'code'),
)
const que4 = rule(
  'que-4',
  'Questionnaire.item',
  'Answers are listed or taken from a value set, not both.',
  (it) => !has(it, 'answerOption') || !has(it, 'answerValueSet'),
)
const choosing = new Set<Json | undefined>([
  'choice',
  'open-choice',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'quantity',
])
const que5 = rule(
  'que-5',
  'Questionnaire.item',
  'An item of this type has no list of answers.',
  (it) => choosing.has(it.type) || !hasAny(it, 'answerOption', 'answerValueSet'),
)
const que6 = rule(
  'que-6',
  'Questionnaire.item',
  'What is only shown is neither required nor repeated.',
  (it) => it.type !== 'display' || !hasAny(it, 'required', 'repeats'),
)
const que7 = rule(
  'que-7',
  'Questionnaire.item.enableWhen',
  'Whether an answer exists is compared with true or false.',
  (it) => it.operator !== 'exists' || has(it, 'answerBoolean'),
)
const que8 = rule(
  'que-8',
  'Questionnaire.item',
  'A group and what is only shown have no first answer.',
  (it) => (it.type !== 'group' && it.type !== 'display') || !has(it, 'initial'),
)
const que9 = rule(
  'que-9',
  'Questionnaire.item',
  'What is only shown is not read-only.',
  (it) => it.type !== 'display' || !has(it, 'readOnly'),
)
const measured = new Set<Json | undefined>(['boolean', 'decimal', 'integer', 'string', 'text', 'url', 'open-choice'])
const que10 = rule(
  'que-10',
  'Questionnaire.item',
  'An item of this type has no greatest length.',
  (it) => measured.has(it.type) || !has(it, 'maxLength'),
)
const que11 = rule(
  'que-11',
  'Questionnaire.item',
  'Listed answers say which is first; there is no other first answer.',
  (it) => !has(it, 'answerOption') || !has(it, 'initial'),
)
const que12 = rule(
  'que-12',
  'Questionnaire.item',
  'Several conditions say whether all or any must hold.',
  (it) => sizeOf(it.enableWhen) <= 2 || has(it, 'enableBehavior'),
)
const que13 = rule(
  'que-13',
  'Questionnaire.item',
  'Only what repeats has several first answers.',
  (it) => it.repeats === true || sizeOf(it.initial) <= 1,
)
const vsd1 = rule('vsd-1', 'ValueSet.compose.include', 'What is included has a system or value sets.', (it) =>
  hasAny(it, 'valueSet', 'system'),
)
const vsd2 = rule(
  'vsd-2',
  'ValueSet.compose.include',
  'Concepts and filters have their system.',
  (it) => !hasAny(it, 'concept', 'filter') || has(it, 'system'),
)
const vsd3 = rule(
  'vsd-3',
  'ValueSet.compose.include',
  'Concepts are listed or filtered, not both.',
  (it) => !has(it, 'concept') || !has(it, 'filter'),
)
const vsd6 = rule('vsd-6', 'ValueSet.expansion.contains', 'A concept has a code or a display.', (it) =>
  hasAny(it, 'code', 'display'),
)
const vsd9 = rule(
  'vsd-9',
  'ValueSet.expansion.contains',
  'A concept without a code is abstract.',
  (it) => has(it, 'code') || it.abstract === true,
)
const vsd10 = rule(
  'vsd-10',
  'ValueSet.expansion.contains',
  'A code has its system.',
  (it) => !has(it, 'code') || has(it, 'system'),
)
const csd1 = rule('csd-1', 'CodeSystem', 'Each code stands once.', (it) => isDistinct(codes(it)))
const cmd1 = rule(
  'cmd-1',
  'ConceptMap.group.element.target',
  'A narrower or inexact target has a comment.',
  (it) => has(it, 'comment') || (it.equivalence !== 'narrower' && it.equivalence !== 'inexact'),
)
const cmd2 = rule(
  'cmd-2',
  'ConceptMap.group.unmapped',
  'A fixed target has its code.',
  (it) => it.mode !== 'fixed' || has(it, 'code'),
)
const cmd3 = rule(
  'cmd-3',
  'ConceptMap.group.unmapped',
  'Another map has its address.',
  (it) => it.mode !== 'other-map' || has(it, 'url'),
)
const cpb1 = rule('cpb-1', 'CapabilityStatement', 'A statement has REST, messages or documents.', (it) =>
  hasAny(it, 'rest', 'messaging', 'document'),
)
const cpb2 = rule(
  'cpb-2',
  'CapabilityStatement',
  'A statement has a description, a software or an implementation.',
  (it) => hasAny(it, 'description', 'software', 'implementation'),
)
const cpb9 = rule('cpb-9', 'CapabilityStatement.rest', 'Each resource type stands once.', (it) =>
  isDistinct(each(it.resource).map(({ type }) => type)),
)
const cpb12 = rule('cpb-12', 'CapabilityStatement.rest.resource', 'Each search parameter stands once.', (it) =>
  isDistinct(each(it.searchParam).map(({ name }) => name)),
)
const cpb14 = rule(
  'cpb-14',
  'CapabilityStatement',
  'An instance has an implementation.',
  (it) => it.kind !== 'instance' || has(it, 'implementation'),
)
const spd1 = rule(
  'spd-1',
  'SearchParameter',
  'An XPath has its usage.',
  (it) => !has(it, 'xpath') || has(it, 'xpathUsage'),
)
const spd2 = rule(
  'spd-2',
  'SearchParameter',
  'Only a reference is chained.',
  (it) => !has(it, 'chain') || it.type === 'reference',
)
const opd1 = rule('opd-1', 'OperationDefinition.parameter', 'A parameter has a type or parts.', (it) =>
  hasAny(it, 'type', 'part'),
)
const opd2 = rule(
  'opd-2',
  'OperationDefinition.parameter',
  'Only a string has a search type.',
  (it) => !has(it, 'searchType') || it.type === 'string',
)
const sdf4 = rule(
  'sdf-4',
  'StructureDefinition',
  'What is not abstract has a base.',
  (it) => it.abstract === true || has(it, 'baseDefinition'),
)
const sdf6 = rule('sdf-6', 'StructureDefinition', 'A structure has a snapshot or a differential.', (it) =>
  hasAny(it, 'snapshot', 'differential'),
)
const eld8 = rule(
  'eld-8',
  'ElementDefinition',
  'A value is fixed or a pattern, not both.',
  (it) => !hasChoice(it, 'pattern') || !hasChoice(it, 'fixed'),
)
const eld13 = rule('eld-13', 'ElementDefinition', 'Each type stands once.', (it) =>
  isDistinct(each(it.type).map(({ code }) => code)),
)
const eld14 = rule('eld-14', 'ElementDefinition', 'Each constraint has a key of its own.', (it) =>
  isDistinct(each(it.constraint).map(({ key }) => key)),
)
const ipn1 = rule('ipn-1', 'InsurancePlan', 'A plan has a name or an identifier.', (it) =>
  hasAny(it, 'identifier', 'name'),
)
const lnk1 = rule('lnk-1', 'Linkage', 'A linkage has two items or more.', (it) => sizeOf(it.item) > 1)
const ces1 = rule(
  'ces-1',
  'CoverageEligibilityResponse.insurance.item',
  'An item has a category or a product, one of both.',
  (it) => count(it, 'category', 'productOrService') === 1,
)
const mrp1 = rule(
  'mrp-1',
  'MeasureReport',
  'A collection of data has no groups.',
  (it) => it.type !== 'data-collection' || !has(it, 'group'),
)
const msq3 = rule(
  'msq-3',
  'MolecularSequence',
  'A sequence begins at 0 or at 1.',
  (it) => it.coordinateSystem === undefined || it.coordinateSystem === 0 || it.coordinateSystem === 1,
)
const msq5 = rule(
  'msq-5',
  'MolecularSequence.referenceSeq',
  'Chromosome and genome build are both there, or neither.',
  (it) => has(it, 'chromosome') === has(it, 'genomeBuild'),
)
const msq6 = rule(
  'msq-6',
  'MolecularSequence.referenceSeq',
  'A reference sequence is named in one way.',
  (it) => count(it, 'genomeBuild', 'referenceSeqId', 'referenceSeqPointer', 'referenceSeqString') === 1,
)
const nsd1 = rule(
  'nsd-1',
  'NamingSystem',
  'A root is not named by a UUID.',
  (it) => it.kind !== 'root' || each(it.uniqueId).every(({ type }) => type !== 'uuid'),
)
const nsd2 = rule('nsd-2', 'NamingSystem', 'Of each type one id is preferred.', (it) =>
  isDistinct(
    each(it.uniqueId)
      .filter(({ preferred }) => preferred === true)
      .map(({ type }) => type),
  ),
)

/** In the order of the walk; a deep questionnaire does not deepen the stack. */
function linkIds(questionnaire: JsonObject): readonly (Json | undefined)[] {
  return collected(questionnaire, 'item').map(({ linkId }) => linkId)
}

function codes(codeSystem: JsonObject): readonly (Json | undefined)[] {
  return collected(codeSystem, 'concept').map(({ code }) => code)
}

function collected(root: JsonObject, name: string): readonly JsonObject[] {
  const found: JsonObject[] = []
  const waiting = [root]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (!isList(one[name])) continue
    for (const part of each(one[name])) {
      found.push(part)
      waiting.push(part)
    }
  }
  return found
}

export const definitionalInvariants: readonly Invariant[] = [
  que1,
  que2,
  que3,
  que4,
  que5,
  que6,
  que7,
  que8,
  que9,
  que10,
  que11,
  que12,
  que13,
  vsd1,
  vsd2,
  vsd3,
  vsd6,
  vsd9,
  vsd10,
  csd1,
  cmd1,
  cmd2,
  cmd3,
  cpb1,
  cpb2,
  cpb9,
  cpb12,
  cpb14,
  spd1,
  spd2,
  opd1,
  opd2,
  sdf4,
  sdf6,
  eld8,
  eld13,
  eld14,
  ipn1,
  lnk1,
  ces1,
  mrp1,
  msq3,
  msq5,
  msq6,
  nsd1,
  nsd2,
]
