/** A picture of at most 256 colours: each pixel names one, row by row from the top left. */
export type Indexed = {
  readonly width: number
  readonly height: number
  /** Red, green and blue, 0 to 255 each. */
  readonly palette: readonly (readonly [number, number, number])[]
  readonly pixels: Uint8Array
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10]
const colourByPalette = 3

/**
 * A PNG of a palette's indexes (PNG 3rd ed. §11.2). Its data are deflate blocks that are stored, not compressed
 * (RFC 1951 §3.2.4): the same picture gives the same bytes, whatever compressor a machine has.
 */
export function png({ width, height, palette, pixels }: Indexed): Uint8Array {
  const rows = Array.from({ length: height }, (_, row) => [0, ...pixels.subarray(row * width, (row + 1) * width)])
  const header = [...bigEndian(width), ...bigEndian(height), 8, colourByPalette, 0, 0, 0]
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('PLTE', palette.flat()),
    ...chunk('IDAT', zlibStored(rows.flat())),
    ...chunk('IEND', []),
  ])
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...data]
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))]
}

const longestStored = 0xffff

/** The zlib format (RFC 1950) around stored blocks. */
function zlibStored(data: readonly number[]): readonly number[] {
  const blocks: number[] = []
  for (let at = 0; at < data.length; at += longestStored) {
    const block = data.slice(at, at + longestStored)
    const last = at + longestStored >= data.length ? 1 : 0
    const { length } = block
    blocks.push(last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255)
    for (const byte of block) blocks.push(byte)
  }
  return [0x78, 0x01, ...blocks, ...bigEndian(adler32(data))]
}

function bigEndian(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

/** PNG 3rd ed. annex D, bit by bit. */
export function crc32(bytes: Iterable<number>): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  }
  return ~remainder >>> 0
}

/** RFC 1950 §9. */
export function adler32(bytes: Iterable<number>): number {
  let [one, two] = [1, 0]
  for (const byte of bytes) {
    one = (one + byte) % 65521
    two = (two + one) % 65521
  }
  return ((two << 16) | one) >>> 0
}
