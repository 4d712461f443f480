import type { GivenParameter } from './given-parameter.ts'

/** Codes whose system their binding implies stand in rows without one: asking for that system asks for them too. */
export function systemsFor({ definition }: GivenParameter, system: string): readonly string[] {
  return system !== '' && system === definition.system ? [system, ''] : [system]
}
