import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pngFaults } from '../testing/png.ts'
import { box, paint } from './picture.ts'
import { adler32, crc32, png } from './png.ts'
import { portrait } from './portrait.ts'
import { spineFromBehind } from './spine.ts'

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

describe('png', () => {
  test('checksums are those of RFC 1950 and of PNG’s annex D', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926)
    expect(adler32(ascii('Wikipedia'))).toBe(0x11e60398)
  })

  test('a picture longer than one stored block inflates to its rows (RFC 1951 §3.2.4)', () => {
    const [width, height] = [400, 300]
    const pixels = Uint8Array.from({ length: width * height }, (_, at) => at % 2)
    const bytes = png({
      width,
      height,
      palette: [
        [0, 0, 0],
        [255, 255, 255],
      ],
      pixels,
    })
    expect(pngFaults(bytes, inflateSync)).toEqual([])
  })

  test('a changed byte is found out', () => {
    const bytes = portrait({ skin: 'dark', hair: 'bald', hairColour: 'white', clothes: 'slate', beard: true })
    const changed = Uint8Array.from(bytes, (byte, at) => (at === 50 ? byte ^ 1 : byte))
    expect(pngFaults(changed, inflateSync)).toEqual(['wrong checksum of PLTE'])
  })

  test('more colours than a palette holds are refused', () => {
    const everyPixelItsOwn = (size: number) =>
      Array.from({ length: size ** 2 }, (_, index) => {
        const [row, column] = [Math.floor(index / size), index % size]
        const cell = box(column / size, row / size, (column + 1) / size, (row + 1) / size)
        return [cell, [12 * row, 12 * column, 0]] as const
      })
    expect(paint(16, [0, 0, 0], everyPixelItsOwn(16)).palette).toHaveLength(256)
    expect(() => paint(17, [0, 0, 0], everyPixelItsOwn(17))).toThrow(RangeError)
  })

  test('portraits and drawings are whole, and the same each time', () => {
    const facts = { skin: 'olive', hair: 'scarf', hairColour: 'black', clothes: 'plum' } as const
    expect(pngFaults(portrait(facts), inflateSync)).toEqual([])
    expect(pngFaults(spineFromBehind(34), inflateSync)).toEqual([])
    expect(spineFromBehind(34)).toEqual(spineFromBehind(34))
    expect(portrait(facts)).toEqual(portrait({ ...facts }))
  })
})
