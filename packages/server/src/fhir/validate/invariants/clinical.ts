import { canonicalText, type JsonObject } from '../../exact-json.ts'
import { each, entered, has, hasAny, hasChoice, isAtLeast, isCoded, ucum } from './asking.ts'
import { isAfter } from './compare-dates.ts'
import type { Invariant } from './invariant.ts'
import { rule } from './rule.ts'

/** What the clinical resources of R4 ask of themselves: each in the definition of its type. */
const conditionVer = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
const allergyVer = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'
const conditionClinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

const ait1 = rule(
  'ait-1',
  'AllergyIntolerance',
  'An allergy has a clinical status, unless it was entered in error.',
  (it) => isCoded(it.verificationStatus, allergyVer, entered) || has(it, 'clinicalStatus'),
)
const ait2 = rule(
  'ait-2',
  'AllergyIntolerance',
  'An allergy entered in error has no clinical status.',
  (it) => !isCoded(it.verificationStatus, allergyVer, entered) || !has(it, 'clinicalStatus'),
)
const con1 = rule('con-1', 'Condition.stage', 'A stage has a summary or an assessment.', (it) =>
  hasAny(it, 'summary', 'assessment'),
)
const con2 = rule('con-2', 'Condition.evidence', 'Evidence has a code or details.', (it) =>
  hasAny(it, 'code', 'detail'),
)
const con3: Invariant = {
  ...rule(
    'con-3',
    'Condition',
    'An item of the problem list has a clinical status.',
    (it) => has(it, 'clinicalStatus') || isCoded(it.verificationStatus, conditionVer, entered) || !isProblem(it),
  ),
  severity: 'warning',
}
const con4 = rule(
  'con-4',
  'Condition',
  'What has abated is inactive, resolved or in remission.',
  (it) =>
    !hasChoice(it, 'abatement') || isCoded(it.clinicalStatus, conditionClinical, 'resolved', 'remission', 'inactive'),
)
const con5 = rule(
  'con-5',
  'Condition',
  'A condition entered in error has no clinical status.',
  (it) => !isCoded(it.verificationStatus, conditionVer, entered) || !has(it, 'clinicalStatus'),
)
const obs3 = rule('obs-3', 'Observation.referenceRange', 'A range has a low or high end or a text.', (it) =>
  hasAny(it, 'low', 'high', 'text'),
)
const obs6 = rule(
  'obs-6',
  'Observation',
  'Why a value is absent is said only where it is.',
  (it) => !has(it, 'dataAbsentReason') || !hasChoice(it, 'value'),
)
const obs7 = rule(
  'obs-7',
  'Observation',
  'A value stands at the root or in the component of the same code, not both.',
  (it) => {
    if (!has(it, 'component') || !hasChoice(it, 'value')) return true
    const own = new Set(
      each(it.code)
        .flatMap(({ coding }) => each(coding))
        .map(canonicalText),
    )
    return !each(it.component).some(({ code }) =>
      each(code).some(({ coding }) => each(coding).some((one) => own.has(canonicalText(one)))),
    )
  },
)
const pat1 = rule('pat-1', 'Patient.contact', 'A contact has a name, a way to reach it, or an organization.', (it) =>
  hasAny(it, 'name', 'telecom', 'address', 'organization'),
)
const org1 = rule('org-1', 'Organization', 'An organization has a name or an identifier.', (it) =>
  hasAny(it, 'identifier', 'name'),
)
const org2 = rule(
  'org-2',
  'Organization',
  'The address of an organization is nobody’s home.',
  ({ address }) => !each(address).some(({ use }) => use === 'home'),
)
const org3 = rule(
  'org-3',
  'Organization',
  'An organization is not reached at a home.',
  ({ telecom }) => !each(telecom).some(({ use }) => use === 'home'),
)
const app1 = rule('app-1', 'Appointment.participant', 'A participant has a type or is named.', (it) =>
  hasAny(it, 'type', 'actor'),
)
const app2 = rule(
  'app-2',
  'Appointment',
  'Start and end are both there, or neither.',
  (it) => has(it, 'start') === has(it, 'end'),
)
const app3 = rule(
  'app-3',
  'Appointment',
  'Only what is proposed, waiting or cancelled has no time.',
  (it) => (has(it, 'start') && has(it, 'end')) || isOne(it.status, 'proposed', 'cancelled', 'waitlist'),
)
const app4 = rule(
  'app-4',
  'Appointment',
  'Only what was cancelled or missed has a reason for it.',
  (it) => !has(it, 'cancelationReason') || isOne(it.status, 'no-show', 'cancelled'),
)
const apr1 = rule('apr-1', 'AppointmentResponse', 'A participant has a type or is named.', (it) =>
  hasAny(it, 'participantType', 'actor'),
)
const cpl3 = rule(
  'cpl-3',
  'CarePlan.activity',
  'An activity is described or referred to, not both.',
  (it) => !has(it, 'detail') || !has(it, 'reference'),
)
const cmp1 = rule('cmp-1', 'Composition.section', 'A section has text, entries or sections.', (it) =>
  hasAny(it, 'text', 'entry', 'section'),
)
const cmp2 = rule(
  'cmp-2',
  'Composition.section',
  'Only an empty section says why it is.',
  (it) => !has(it, 'emptyReason') || !has(it, 'entry'),
)
const fhs1 = rule(
  'fhs-1',
  'FamilyMemberHistory',
  'An age or a birth is there, not both.',
  (it) => !hasChoice(it, 'age') || !hasChoice(it, 'born'),
)
const fhs2 = rule(
  'fhs-2',
  'FamilyMemberHistory',
  'Whether an age is estimated is said only where it is.',
  (it) => hasChoice(it, 'age') || !has(it, 'estimatedAge'),
)
const gol1 = rule(
  'gol-1',
  'Goal.target',
  'The detail of a target has its measure.',
  (it) => !hasChoice(it, 'detail') || has(it, 'measure'),
)
const imm1 = rule('imm-1', 'Immunization.education', 'Material has a type or an address.', (it) =>
  hasAny(it, 'documentType', 'reference'),
)
const imr1 = rule(
  'imr-1',
  'ImmunizationRecommendation.recommendation',
  'A recommendation has a vaccine or a disease.',
  (it) => hasAny(it, 'vaccineCode', 'targetDisease'),
)
const mad1 = rule(
  'mad-1',
  'MedicationAdministration.dosage',
  'A dosage has a dose or a rate.',
  (it) => has(it, 'dose') || hasChoice(it, 'rate'),
)
const mdd1 = rule(
  'mdd-1',
  'MedicationDispense',
  'What was handed over was prepared before.',
  (it) => !isAfter(it.whenPrepared, it.whenHandedOver),
)
const prr1 = rule(
  'prr-1',
  'ServiceRequest',
  'The details of an order have its code.',
  (it) => !has(it, 'orderDetail') || has(it, 'code'),
)
const ppc1 = rule('ppc-1', 'Consent', 'A consent has a policy or a rule.', (it) => hasAny(it, 'policy', 'policyRule'))
const ras1 = rule('ras-1', 'RiskAssessment.prediction', 'A probability is in per cent.', ({ probabilityRange }) =>
  each(probabilityRange).every(({ low, high }) =>
    [...each(low), ...each(high)].every(({ code, system }) => code === '%' && system === ucum),
  ),
)
const ras2 = rule(
  'ras-2',
  'RiskAssessment.prediction',
  'A probability is 100 at most.',
  ({ probabilityDecimal }) => probabilityDecimal === undefined || !isAtLeast(probabilityDecimal, 100.000_000_1),
)
const sev1 = rule(
  'sev-1',
  'AuditEvent.entity',
  'An entity has a name or a query, not both.',
  (it) => !has(it, 'name') || !has(it, 'query'),
)
const lst1 = rule(
  'lst-1',
  'List',
  'Only an empty list says why it is.',
  (it) => !has(it, 'emptyReason') || !has(it, 'entry'),
)
const lst2 = rule(
  'lst-2',
  'List',
  'Only a list of changes has deleted entries.',
  (it) => it.mode === 'changes' || each(it.entry).every((one) => !has(one, 'deleted')),
)
const lst3 = rule(
  'lst-3',
  'List',
  'Only a working list has dates of its entries.',
  (it) => it.mode === 'working' || each(it.entry).every((one) => !has(one, 'date')),
)
const grp1 = rule(
  'grp-1',
  'Group',
  'Only an actual group has members.',
  (it) => !has(it, 'member') || it.actual === true,
)
const qrs1 = rule(
  'qrs-1',
  'QuestionnaireResponse.item',
  'An item has answers or items, not both.',
  (it) => !has(it, 'answer') || !has(it, 'item'),
)
const rqg1 = rule(
  'rqg-1',
  'RequestGroup.action',
  'An action has a resource or actions, one of both.',
  (it) => has(it, 'resource') !== has(it, 'action'),
)

function isProblem({ category }: JsonObject): boolean {
  return isCoded(category, 'http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item')
}

function isOne(value: unknown, ...values: readonly string[]): boolean {
  return typeof value === 'string' && values.includes(value)
}

export const clinicalInvariants: readonly Invariant[] = [
  ait1,
  ait2,
  con1,
  con2,
  con3,
  con4,
  con5,
  obs3,
  obs6,
  obs7,
  pat1,
  org1,
  org2,
  org3,
  app1,
  app2,
  app3,
  app4,
  apr1,
  cpl3,
  cmp1,
  cmp2,
  fhs1,
  fhs2,
  gol1,
  imm1,
  imr1,
  mad1,
  mdd1,
  prr1,
  ppc1,
  ras1,
  ras2,
  sev1,
  lst1,
  lst2,
  lst3,
  grp1,
  qrs1,
  rqg1,
]
