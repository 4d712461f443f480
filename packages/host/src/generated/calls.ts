// Generated from the description of the SMART data model by tools/generate.ts. Do not edit.

export interface ListedCall {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
}

export const calls: readonly ListedCall[] = [
  { method: 'GET', path: '/manifest' },
  { method: 'GET', path: '/records/{record_id}/demographics' },
  { method: 'GET', path: '/records/{record_id}/medications/' },
  { method: 'GET', path: '/records/{record_id}/medications/{medication_id}' },
  { method: 'GET', path: '/records/{record_id}/fulfillments/' },
  { method: 'GET', path: '/records/{record_id}/fulfillments/{fulfillment_id}' },
  { method: 'GET', path: '/records/{record_id}/problems/' },
  { method: 'GET', path: '/records/{record_id}/problems/{problem_id}' },
  { method: 'GET', path: '/records/{record_id}/encounters/' },
  { method: 'GET', path: '/records/{record_id}/encounters/{encounter_id}' },
  { method: 'GET', path: '/records/{record_id}/lab_results/' },
  { method: 'GET', path: '/records/{record_id}/lab_results/{lab_result_id}' },
  { method: 'GET', path: '/records/{record_id}/vital_sign_sets/' },
  { method: 'GET', path: '/records/{record_id}/vital_sign_sets/{vital_sign_set_id}' },
  { method: 'GET', path: '/records/{record_id}/social_history' },
  { method: 'GET', path: '/records/{record_id}/allergies/' },
  { method: 'GET', path: '/records/{record_id}/allergies/{allergy_id}' },
]
