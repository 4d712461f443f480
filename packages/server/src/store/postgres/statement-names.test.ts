import { describe, expect, it } from 'vitest'
import { StatementNames } from './statement-names.ts'

describe('statement names', () => {
  it('numbers placeholders, and names a text only when it comes again', () => {
    const names = new StatementNames()
    const sql = 'select text from resource where type = ? and id = ?'
    expect(names.of(sql)).toEqual({ text: 'select text from resource where type = $1 and id = $2' })
    expect(names.of(sql)).toEqual({ text: 'select text from resource where type = $1 and id = $2', name: 's1' })
  })

  it('gives out a bounded number of names, because each stays prepared in every connection', () => {
    const names = new StatementNames()
    const texts = Array.from({ length: 3_000 }, (_, n) => `select ${n}`)
    for (const text of [...texts, ...texts]) names.of(text)
    const named = texts.filter((text) => names.of(text).name !== undefined)
    expect(named.length).toBeGreaterThan(50)
    expect(named.length).toBeLessThan(200)
  })
})
