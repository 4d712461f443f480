import type { Coding } from '../fhir.ts'
import { systems } from './systems.ts'

const snomed = (code: string, display: string): Coding => ({ system: systems.snomed, code, display })

export const problems = {
  acuteExacerbationOfCopd: snomed('195951007', 'Acute exacerbation of chronic obstructive airways disease'),
  adolescentScoliosis: snomed('203646004', 'Adolescent idiopathic scoliosis'),
  breastCancer: snomed('254837009', 'Malignant neoplasm of breast'),
  bronchopulmonaryDysplasia: snomed('67569000', 'Bronchopulmonary dysplasia of newborn'),
  candidiasisOfMouth: snomed('79740000', 'Candidiasis of mouth'),
  diabetesType1: snomed('46635009', 'Diabetes mellitus type 1'),
  febrileNeutropenia: snomed('409089005', 'Febrile neutropenia'),
  hashimotoThyroiditis: snomed('21983002', 'Hashimoto thyroiditis'),
  hivInfection: snomed('86406008', 'Human immunodeficiency virus infection'),
  hypoglycemia: snomed('302866003', 'Hypoglycemia'),
  hypothyroidism: snomed('40930008', 'Hypothyroidism'),
  insomnia: snomed('193462001', 'Insomnia'),
  ischemicCardiomyopathy: snomed('426856002', 'Ischemic cardiomyopathy'),
  majorDepressionModerate: snomed('15639000', 'Moderate major depression, single episode'),
  prematureInfant: snomed('395507008', 'Premature infant'),
  respiratoryDistressOfNewborn: snomed('46775006', 'Respiratory distress syndrome in the newborn'),
  retinopathyOfPrematurity: snomed('415297005', 'Retinopathy of prematurity'),
  rheumatoidArthritis: snomed('69896004', 'Rheumatoid arthritis'),
  sickSinusSyndrome: snomed('36083008', 'Sick sinus syndrome'),
  acuteChestSyndrome: snomed('372146004', 'Acute chest syndrome'),
  alcoholDependence: snomed('66590003', 'Alcohol dependence'),
  alcoholWithdrawal: snomed('191480000', 'Alcohol withdrawal syndrome'),
  alcoholicFattyLiver: snomed('50325005', 'Alcoholic fatty liver'),
  aphasiaAfterStroke: snomed('442617003', 'Aphasia as late effect of cerebrovascular accident'),
  cerebralInfarction: snomed('432504007', 'Cerebral infarction'),
  cobalaminDeficiency: snomed('190634004', 'Cobalamin deficiency'),
  cysticFibrosis: snomed('190905008', 'Cystic fibrosis'),
  eruption: snomed('271807003', 'Eruption of skin'),
  hemiparesisAfterStroke: snomed('140281000119108', 'Hemiparesis as late effect of cerebrovascular disease'),
  ironDeficiencyAnemia: snomed('87522002', 'Iron deficiency anemia'),
  juvenileMyoclonicEpilepsy: snomed('6204001', 'Juvenile myoclonic epilepsy'),
  migraineWithoutAura: snomed('56097005', 'Migraine without aura'),
  morbidObesity: snomed('238136002', 'Morbid obesity'),
  nausea: snomed('422587007', 'Nausea'),
  obstructiveSleepApnea: snomed('78275009', 'Obstructive sleep apnea syndrome'),
  pancreaticInsufficiency: snomed('47367009', 'Exocrine pancreatic insufficiency'),
  prostateCancer: snomed('399068003', 'Malignant tumor of prostate'),
  seizure: snomed('91175000', 'Seizure'),
  sickleCellCrisis: snomed('417425009', 'Hemoglobin SS disease with crisis'),
  sickleCellDisease: snomed('127040003', 'Sickle cell-hemoglobin SS disease'),
  acuteKidneyInjury: snomed('14669001', 'Acute kidney injury'),
  anaphylaxis: snomed('39579001', 'Anaphylaxis'),
  anemia: snomed('271737000', 'Anemia'),
  angioedema: snomed('41291007', 'Angioedema'),
  asthma: snomed('195967001', 'Asthma'),
  atopicDermatitis: snomed('24079001', 'Atopic dermatitis'),
  atrialFibrillation: snomed('49436004', 'Atrial fibrillation'),
  chronicHepatitisB: snomed('61977001', 'Chronic type B viral hepatitis'),
  childhoodAsthma: snomed('233678006', 'Childhood asthma'),
  kidneyDiseaseStage3: snomed('433144002', 'Chronic kidney disease stage 3'),
  kidneyDiseaseStage4: snomed('431857002', 'Chronic kidney disease stage 4'),
  copd: snomed('13645005', 'Chronic obstructive lung disease'),
  coronaryHeartDisease: snomed('53741008', 'Coronary arteriosclerosis'),
  diabeticKetoacidosis: snomed('420422005', 'Ketoacidosis due to diabetes mellitus'),
  diabetesType2: snomed('44054006', 'Diabetes mellitus type 2'),
  essentialHypertension: snomed('59621000', 'Essential hypertension'),
  endStageOnDialysis: snomed('236435004', 'End stage renal failure on dialysis'),
  forearmFracture: snomed('65966004', 'Fracture of forearm'),
  genderDysphoria: snomed('93461009', 'Gender dysphoria'),
  gastroReflux: snomed('235595009', 'Gastroesophageal reflux disease'),
  gout: snomed('90560007', 'Gout'),
  heartFailure: snomed('84114007', 'Heart failure'),
  hepatocellularCarcinoma: snomed('109841003', 'Liver cell carcinoma'),
  hyperlipidemia: snomed('55822004', 'Hyperlipidemia'),
  migraine: snomed('37796009', 'Migraine'),
  oldMyocardialInfarction: snomed('1755008', 'Old myocardial infarction'),
  myocardialInfarction: snomed('22298006', 'Myocardial infarction'),
  normalPregnancy: snomed('72892002', 'Normal pregnancy'),
  obesity: snomed('414916001', 'Obesity'),
  osteoarthritisOfKnee: snomed('239873007', 'Osteoarthritis of knee'),
  postmenopausalOsteoporosis: snomed('102447009', 'Postmenopausal osteoporosis'),
  prediabetes: snomed('714628002', 'Prediabetes'),
  renalHyperparathyroidism: snomed('19034001', 'Hyperparathyroidism due to renal insufficiency'),
  osteoporosis: snomed('64859006', 'Osteoporosis'),
  otitisMedia: snomed('65363002', 'Otitis media'),
  pneumonia: snomed('233604007', 'Pneumonia'),
  seasonalRhinitis: snomed('367498001', 'Seasonal allergic rhinitis'),
  sinusitis: snomed('36971009', 'Sinusitis'),
  sprainOfAnkle: snomed('44465007', 'Sprain of ankle'),
  urticaria: snomed('126485001', 'Urticaria'),
} as const

export const allergens = {
  noKnownAllergy: snomed('716186003', 'No known allergy'),
  houseDustMite: snomed('232350006', 'House dust mite allergy'),
} as const

export const procedures = {
  chemotherapy: snomed('367336001', 'Chemotherapy'),
  cognitiveTherapy: snomed('304891004', 'Cognitive and behavioral therapy'),
  lumpectomy: snomed('392021009', 'Lumpectomy of breast'),
  mammography: snomed('71651007', 'Mammography'),
  sentinelNodeBiopsy: snomed('396487001', 'Sentinel lymph node biopsy'),
  defibrillatorImplantation: snomed('233170003', 'Implantation of automatic cardiac defibrillator'),
  pacemakerImplantation: snomed('307280005', 'Implantation of cardiac pacemaker'),
  alcoholCounseling: snomed('24165007', 'Alcoholism counseling'),
  alcoholRehabilitation: snomed('20093000', 'Alcohol rehabilitation and detoxification'),
  bypassOfStomach: snomed('442338001', 'Bypass of stomach'),
  computedTomography: snomed('77477000', 'Computerized axial tomography'),
  electrocardiography: snomed('29303009', 'Electrocardiographic procedure'),
  electroencephalography: snomed('54550000', 'Seizure count cerebral cortex electroencephalogram'),
  magneticResonance: snomed('113091000', 'Magnetic resonance imaging'),
  nutritionEducation: snomed('61310001', 'Nutrition education'),
  physiotherapy: snomed('91251008', 'Physical therapy procedure'),
  polysomnography: snomed('60554003', 'Polysomnography'),
  prostateBiopsy: snomed('65575008', 'Biopsy of prostate'),
  radicalProstatectomy: snomed('26294005', 'Radical prostatectomy'),
  radiotherapy: snomed('108290001', 'Radiation oncology AND/OR radiotherapy'),
  speechTherapy: snomed('5154007', 'Speech therapy'),
  spirometry: snomed('127783003', 'Spirometry'),
  splenectomy: snomed('234319005', 'Splenectomy'),
  transfusion: snomed('116859006', 'Transfusion of blood product'),
  arteriovenousShunt: snomed('46196009', 'Surgical construction of arteriovenous shunt'),
  bilateralMastectomy: snomed('27865001', 'Bilateral mastectomy'),
  boneDensity: snomed('312681000', 'Bone density scan'),
  cervicalScreening: snomed('171149006', 'Screening for malignant neoplasm of cervix'),
  hemodialysis: snomed('302497006', 'Hemodialysis'),
  abdominalUltrasound: snomed('45036003', 'Ultrasonography of abdomen'),
  appendectomy: snomed('80146002', 'Appendectomy'),
  colonoscopy: snomed('73761001', 'Colonoscopy'),
  coronaryIntervention: snomed('415070008', 'Percutaneous coronary intervention'),
  echocardiography: snomed('433236007', 'Transthoracic echocardiography'),
  kneeXRay: snomed('74016001', 'Knee X-ray'),
  lungFunction: snomed('23426006', 'Measurement of respiratory function'),
  medicationReconciliation: snomed('430193006', 'Medication reconciliation'),
  wristXRay: snomed('60027007', 'Radiography of wrist'),
  chestXRay: snomed('399208008', 'Plain chest X-ray'),
} as const

export const visits = {
  checkUp: snomed('185349003', 'Encounter for check up'),
  problem: snomed('185347001', 'Encounter for problem'),
  symptom: snomed('185345009', 'Encounter for symptom'),
  prenatalInitial: snomed('424441002', 'Prenatal initial visit'),
  prenatal: snomed('424619006', 'Prenatal visit'),
  emergency: snomed('50849002', 'Emergency room admission'),
  asthmaFollowUp: snomed('394701000', 'Asthma follow-up'),
  dialysis: snomed('265764009', 'Renal dialysis'),
  followUp: snomed('390906007', 'Follow-up encounter'),
  telephone: snomed('185317003', 'Telephone encounter'),
} as const

export const smoking = {
  never: snomed('266919005', 'Never smoked tobacco'),
  former: snomed('8517006', 'Ex-smoker'),
  daily: snomed('449868002', 'Smokes tobacco daily'),
} as const

export const routes = {
  inhaled: snomed('447694001', 'Respiratory tract route'),
  intramuscular: snomed('78421000', 'Intramuscular route'),
  intravenous: snomed('47625008', 'Intravenous route'),
  oral: snomed('26643006', 'Oral route'),
  subcutaneous: snomed('34206005', 'Subcutaneous route'),
  sublingual: snomed('37839007', 'Sublingual route'),
} as const

/** Things that are implanted, worn or used. */
export const devices = {
  implantableDefibrillator: snomed('72506001', 'Implantable defibrillator'),
  insulinPump: snomed('69805005', 'Insulin pump'),
  pacemaker: snomed('14106009', 'Cardiac pacemaker'),
  stent: snomed('65818007', 'Stent'),
} as const

/** What grows in a culture. */
export const organisms = {
  pseudomonasAeruginosa: snomed('52499004', 'Pseudomonas aeruginosa'),
  staphylococcusAureus: snomed('3092008', 'Staphylococcus aureus'),
} as const

/** What kind of record of planning it is. */
export const records = {
  carePlan: snomed('734163000', 'Care plan'),
} as const

/** What kind of order it is (R4 ServiceRequest.category, example value set). */
export const orderKinds = {
  laboratory: snomed('108252007', 'Laboratory procedure'),
  imaging: snomed('363679005', 'Imaging'),
  referral: snomed('306206005', 'Referral to service'),
} as const

/** Answers of laboratory tests that find or do not find. */
export const findings = {
  positive: snomed('10828004', 'Positive'),
  negative: snomed('260385009', 'Negative'),
} as const
