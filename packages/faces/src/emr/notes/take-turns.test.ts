import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { takeTurns } from './take-turns.ts'

const open = new AbortController().signal

it('of a hundred files, one is under way at a time, in their order', async () => {
  const turn = takeTurns()
  const done: number[] = []
  let atOnce = 0
  let most = 0
  const file = (number: number) => async () => {
    most = Math.max(most, ++atOnce)
    await setImmediate()
    atOnce--
    done.push(number)
    return number
  }
  const numbers = Array.from({ length: 100 }, (_, at) => at)
  expect(await Promise.all(numbers.map((number) => turn(file(number), open)))).toEqual(numbers)
  expect([most, done]).toEqual([1, numbers])
})

it('a file that fails, or that nobody waits for any more, stops no other', async () => {
  const turn = takeTurns()
  const asked: string[] = []
  const file = (name: string) => async () => {
    asked.push(name)
    if (name === 'broken') throw new Error('broken')
    return name
  }
  const outcomes = await Promise.allSettled([
    turn(file('broken'), open),
    turn(file('left'), AbortSignal.abort()),
    turn(file('last'), open),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(asked).toEqual(['broken', 'last'])
})
