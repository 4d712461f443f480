/** Everything that the formula needs, in six calls at once. What the record system refuses is null; other failures fail. */

import { type Smart, SmartError } from '@chartroom/client'
import type { Read } from './assess.ts'
import { labCodes } from './inputs/labs.ts'

export async function readRecord(smart: Smart): Promise<Read> {
  const [demographics, labs, vitals, social, problems, medications] = await Promise.all([
    orNull(smart.getDemographics()),
    orNull(smart.getLabResults({ loinc: labCodes })),
    orNull(smart.getVitalSignSets()),
    orNull(smart.getSocialHistory()),
    orNull(smart.getProblems()),
    orNull(smart.getMedications()),
  ])
  if ([demographics, labs, vitals, social, problems, medications].every((answer) => answer === null)) {
    throw new SmartError('call/refused', 'The record system refused every call.', 403)
  }
  return {
    demographics: demographics?.objects[0] ?? null,
    labs: labs?.objects ?? null,
    vitals: vitals?.objects ?? null,
    social: social === null ? null : social.objects[0],
    problems: problems?.objects ?? null,
    medications: medications?.objects ?? null,
    unread: {
      labs: labs?.leftOut.Observation ?? 0,
      vitals: vitals?.leftOut.Observation ?? 0,
      social: social?.leftOut.Observation ?? 0,
      problems: problems?.leftOut.Condition ?? 0,
      medications: medications?.leftOut.MedicationRequest ?? 0,
    },
  }
}

/** Refused: the person did not share this part. When everything is refused, access as a whole has ended. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof SmartError && error.code === 'call/refused' && error.status === 403) return null
    throw error
  }
}
