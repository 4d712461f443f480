import { setTimeout as later } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { describePort, isNote, type Note } from './describe-port.ts'
import { openMemoryPair } from './memory-port.ts'
import { openMessagePort } from './message-port.ts'
import { PretendWindow } from './window-pair.ts'
import { openWindowPort } from './window-port.ts'

const settle = () => later(20)

describePort('a pair in memory', () => {
  const [left, right] = openMemoryPair<Note, Note>(isNote, isNote)
  return { left, right, force: (message) => left.post(message as Note), settle }
})

describePort('a message port', () => {
  const { port1, port2 } = new MessageChannel()
  const left = openMessagePort<Note, Note>(port1, isNote)
  const right = openMessagePort<Note, Note>(port2, isNote)
  return { left, right, force: (message) => port1.postMessage(message), settle }
})

const app = 'https://app.example'
const page = 'https://page.example'

function windows(origin: string | ((origin: string) => boolean) = app) {
  const [inside, outside] = [new PretendWindow(app), new PretendWindow(page)]
  const [toOutside, toInside] = [inside.knows(outside), outside.knows(inside)]
  const strays: string[] = []
  const left = openWindowPort<Note, Note>({ self: inside, peer: () => toOutside, isIn: isNote, origin: page })
  const right = openWindowPort<Note, Note>({
    self: outside,
    peer: () => toInside,
    isIn: isNote,
    origin,
    onStray: (from) => strays.push(from),
  })
  const got: Note[] = []
  right.listen((note) => got.push(note))
  return { inside, outside, toOutside, left, right, got, strays }
}

describePort('a window port', () => {
  const { left, right, toOutside } = windows()
  return { left, right, force: (message) => toOutside.postMessage(message, '*'), settle }
})

describe('a window port checks source, then shape, then origin (design §3.6)', () => {
  it('drops what another window of the right origin says, without a word about it', async () => {
    const { outside, got, strays } = windows()
    const stranger = new PretendWindow(app)
    outside.seenFrom(stranger).postMessage({ note: 'x' }, '*')
    await settle()
    expect([got, strays]).toEqual([[], []])
  })

  it('tells of another origin only when source and shape were right', async () => {
    const { toOutside, got, strays } = windows('https://elsewhere.example')
    toOutside.postMessage({ wrong: 'shape' }, '*')
    await settle()
    expect(strays).toEqual([])
    toOutside.postMessage({ note: 'x' }, '*')
    await settle()
    expect([got, strays]).toEqual([[], [app]])
  })

  it('pins the first origin that its rule accepts', async () => {
    const { right, left, got } = windows((origin) => origin.endsWith('.example'))
    expect(right.origin).toBeUndefined()
    left.post({ note: 'x' })
    await settle()
    expect([right.origin, got.length]).toEqual([app, 1])
  })

  it.each(['null', ''])('never accepts the opaque origin "%s", whatever the rule', async (origin) => {
    const [inside, outside] = [new PretendWindow(origin), new PretendWindow(page)]
    const toInside = outside.knows(inside)
    const right = openWindowPort<Note, Note>({ self: outside, peer: () => toInside, isIn: isNote, origin: () => true })
    const got: Note[] = []
    right.listen((note) => got.push(note))
    inside.knows(outside).postMessage({ note: 'x' }, '*')
    await settle()
    expect(got).toEqual([])
  })

  it('is silent while the peer has no window', () => {
    const alone = new PretendWindow(page)
    const port = openWindowPort<Note, Note>({ self: alone, peer: () => null, isIn: isNote, origin: app })
    expect(() => port.post({ note: 'x' })).not.toThrow()
  })
})
