import { type Summary, summarise } from './summary.ts'

export interface Compared {
  readonly ours: Summary
  readonly floor: Summary
  /** Ours divided by the floor, round by round: what slows the machine for a while slows both. */
  readonly ratio: Summary
}

/** Measures A B A B …, so that neither gets the quiet half of a run. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Compared> {
  const pairs: { readonly ours: number; readonly floor: number }[] = []
  for (let round = 0; round < rounds; round += 1) pairs.push({ ours: await ours(), floor: await floor() })
  return {
    ours: summarise(pairs.map((pair) => pair.ours)),
    floor: summarise(pairs.map((pair) => pair.floor)),
    ratio: summarise(pairs.map((pair) => pair.ours / pair.floor)),
  }
}
