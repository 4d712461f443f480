import { adler32, crc32 } from '../draw/png.ts'

type Chunk = { readonly type: string; readonly data: Uint8Array }

/**
 * What is wrong with a picture (PNG 3rd ed. §5, §9, §11.2): its signature, the checksum of each chunk, and whether the
 * inflated data hold as many pixels as the header says. `inflate` undoes RFC 1950, e.g. Node's `inflateSync`.
 */
export function pngFaults(bytes: Uint8Array, inflate: (data: Uint8Array) => Uint8Array): string[] {
  if (String.fromCharCode(...bytes.subarray(0, 8)) !== '\u0089PNG\r\n\u001a\n')
    return ['it does not begin as a PNG does']
  const faults: string[] = []
  const chunks = [...chunksOf(bytes, faults)]
  const header = chunks[0]?.type === 'IHDR' ? chunks[0].data : undefined
  if (header === undefined || chunks.at(-1)?.type !== 'IEND') return [...faults, 'it lacks its first or its last chunk']
  const view = new DataView(header.buffer, header.byteOffset)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const data = chunks.filter(({ type }) => type === 'IDAT').flatMap((chunk) => [...chunk.data])
  const pixels = inflate(Uint8Array.from(data))
  if (pixels.length !== height * (width + 1)) faults.push(`${pixels.length} bytes for ${width} × ${height} pixels`)
  const colours = (chunks.find(({ type }) => type === 'PLTE')?.data.length ?? 0) / 3
  if (pixels.some((index, at) => at % (width + 1) !== 0 && index >= colours)) faults.push('a pixel has no colour')
  if (adler32(pixels) !== new DataView(Uint8Array.from(data.slice(-4)).buffer).getUint32(0))
    faults.push('wrong Adler-32')
  return faults
}

function* chunksOf(bytes: Uint8Array, faults: string[]): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) {
      faults.push(`wrong checksum of ${type}`)
    }
    yield { type, data: bytes.slice(at + 8, at + 8 + length) }
    at += 12 + length
  }
}
