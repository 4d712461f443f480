import { createReadStream } from 'node:fs'

const newline = 0x0a

/** The lines of a file, whatever its size; null for one that is not UTF-8. */
export async function* linesOf(file: string): AsyncGenerator<string | null> {
  let open: Buffer[] = []
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield decoded([...open, chunk.subarray(from, at)])
      open = []
      from = at + 1
    }
    open.push(chunk.subarray(from))
  }
  yield decoded(open)
}

function decoded(pieces: readonly Buffer[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
