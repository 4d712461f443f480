/**
 * Elements that hold what a person wrote or reads, by their names in JSON: those that R4 types as string or markdown, without
 * what only machines read (paths, expressions, link ids). Codes, addresses, ids, instants and bytes have other types and are
 * not here: their own parameters find them. `tools/fhir-definitions` holds this list against the definitions.
 */
export const textElements: ReadonlySet<string> = new Set(
  `abatementString additiveProductName administrationInstruction ageString alias allowedString amountString amountText
  answerString areaOfHybridisation authorDescription authorString availabilityExceptions averageMolecularFormula
  baseFormulaProductName basis bornString brand businessArrangement cTerminalModification cancelledReason carrierHRF
  chain citation city clinicalRecommendationStatement color comment conclusion condition connectivity contentString
  contextInvariant copyright country criteria deceasedString defaultValueMarkdown defaultValueString definition
  description detail detailString deviceIdentifier deviceName diagnostics disclaimer display disposition
  distinctIdentifier district documentation doseNumberString extraDetails family fixedMarkdown fixedString
  fraction geographicalLocation given guidance human image imprint initiator instruction intraspecificDescription
  isModifierReason label line logMessage lotNumber manufacturer manufacturerString maternalOrganismName
  meaningWhenMissing measurementPoint message minimumVolumeString mitigation modelNumber modification molecularFormula
  molecularFormulaByMoiety nTerminalModification name network observedAllele occurrenceString onsetString orderMeaning
  organismName other outcomeDesc overrideReason parentSubstanceName part partNumber participantEffectiveDescription
  paternalOrganismName patientInstruction patternMarkdown patternString payment paymentTerms performedString
  postConditions postalCode preAuthRef preConditions preferredReportName prefix preparation preparationInstruction
  productName productRelatedness publisher purpose question rateAggregation rationale reason receiver referenceAllele
  relation repeatUnit requirement requirements residueSite responsible riskAdjustment scheduledString
  scope serialNumber series seriesDosesString shape short shortTitle site situation sliceName software specialMeasures
  state statusReason studyEffectiveDescription subscriberId subtitle suffix summary supportingInformation synonym
  targetLocation tester text textEquivalent timeAspect title unit usage usedString value valueMarkdown valueString
  version`.split(/\s+/),
)
