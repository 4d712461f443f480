import { describe, expect, it } from 'vitest'
import { ClaimTurns } from './claim-turns.ts'

/** Work that says when it begins and ends when told to. */
function held(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return {
    end: () => resolve(name),
    fail: () => reject(new RangeError(name)),
    work: () => {
      log.push(name)
      return promise
    },
  }
}
const settle = () => new Promise((done) => setImmediate(done))

describe('turns of a claim', () => {
  it('let one at a time begin, in order, also after one that failed', async () => {
    const turns = new ClaimTurns()
    const log: string[] = []
    const [a, b, c] = [held(log, 'a'), held(log, 'b'), held(log, 'c')]
    const first = turns.take(['x'], a.work)
    const failing = expect(turns.take(['x'], b.work)).rejects.toThrow(RangeError)
    const last = turns.take(['x'], c.work)
    await settle()
    expect(log).toEqual(['a'])
    a.end()
    expect(await first).toBe('a')
    await settle()
    expect(log).toEqual(['a', 'b'])
    b.fail()
    await failing
    c.end()
    expect(await last).toBe('c')
  })

  it('hold up neither another claim nor one that claims nothing', async () => {
    const turns = new ClaimTurns()
    const log: string[] = []
    const [a, b, c] = [held(log, 'a'), held(log, 'b'), held(log, 'c')]
    const all = [turns.take(['x'], a.work), turns.take(['y'], b.work), turns.take([], c.work)]
    await settle()
    expect(log.toSorted()).toEqual(['a', 'b', 'c'])
    for (const one of [a, b, c]) one.end()
    await Promise.all(all)
  })

  it('of several claims wait for each of them', async () => {
    const turns = new ClaimTurns()
    const log: string[] = []
    const [a, b] = [held(log, 'a'), held(log, 'b')]
    const first = turns.take(['y'], a.work)
    const both = turns.take(['x', 'y'], b.work)
    await settle()
    expect(log).toEqual(['a'])
    a.end()
    b.end()
    expect(await Promise.all([first, both])).toEqual(['a', 'b'])
  })
})
