import { afterEach, describe, expect, it } from 'vitest'
import type { Guard, Port } from './port.ts'

export interface Note {
  readonly note: string
}

export const isNote: Guard<Note> = (message): message is Note =>
  typeof message === 'object' && message !== null && 'note' in message && typeof message.note === 'string'

/** Two ends that see each other, and a way to let everything under way arrive. */
export interface Ends {
  readonly left: Port<Note, Note>
  readonly right: Port<Note, Note>
  /** Sends anything at all to the right end, past the types. */
  readonly force: (message: unknown) => void
  readonly settle: () => Promise<void>
}

/** What every port keeps. Each implementation opts in with a few lines. */
export function describePort(name: string, open: () => Ends): void {
  describe(`${name} as a port`, () => {
    let ends: Ends
    afterEach(() => {
      ends.left.close()
      ends.right.close()
    })
    const listening = () => {
      ends = open()
      const got: Note[] = []
      ends.right.listen((note) => got.push(note))
      return got
    }

    it.each([null, undefined, 7, 'note', [], {}, { note: 7 }])(
      'drops a message of a wrong shape: %j',
      async (message) => {
        const got = listening()
        ends.force(message)
        ends.left.post({ note: 'after' })
        await ends.settle()
        expect(got).toEqual([{ note: 'after' }])
      },
    )

    it('delivers nothing after its end was closed, not even what was under way', async () => {
      const got = listening()
      ends.left.post({ note: 'under way' })
      ends.right.close()
      ends.left.post({ note: 'late' })
      await ends.settle()
      expect(got).toEqual([])
      expect(ends.right.open).toBe(false)
    })

    it('sends nothing after it was closed, and does not throw', async () => {
      const got = listening()
      ends.left.close()
      ends.left.post({ note: 'late' })
      await ends.settle()
      expect(got).toEqual([])
    })

    it('may be closed twice', () => {
      listening()
      ends.left.close()
      ends.left.close()
      expect(ends.left.open).toBe(false)
    })

    it('delivers in order, to both sides, as copies', async () => {
      const got = listening()
      const back: Note[] = []
      ends.left.listen((note) => back.push(note))
      const first = { note: '1' }
      ends.left.post(first)
      ends.left.post({ note: '2' })
      ends.right.post({ note: '3' })
      await ends.settle()
      expect(got).toEqual([{ note: '1' }, { note: '2' }])
      expect(got[0]).not.toBe(first)
      expect(back).toEqual([{ note: '3' }])
    })

    it('has one listener: the last', async () => {
      const first = listening()
      const second: Note[] = []
      ends.right.listen((note) => second.push(note))
      ends.left.post({ note: 'x' })
      await ends.settle()
      expect(first).toEqual([])
      expect(second).toEqual([{ note: 'x' }])
    })
  })
}
