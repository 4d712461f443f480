import { describe, expect, it } from 'vitest'
import { leafRule } from './leaf-rules.ts'
import { parsePlace } from './places.ts'
import { searchTable } from './search-table.ts'

describe('rules for the leaves', () => {
  it('refuse a pair that nobody decided about', () => {
    expect(() => leafRule('number', 'Address')).toThrow('what a Address is to a number parameter')
    expect(() => leafRule('token', 'constructor')).toThrow(TypeError)
  })

  it('say something of every data type that R4 names at a parameter of that kind', () => {
    const pairs = new Set<string>()
    for (const definitions of searchTable.values()) {
      for (const { kind, paths = [], truth, bases = [], parts = [] } of Object.values(definitions)) {
        if (kind !== 'special' && kind !== 'composite' && !truth) {
          for (const path of paths) pairs.add(`${kind} ${parsePlace(path).type}`)
        }
        for (const base of bases) {
          for (const [n, part] of parts.entries()) {
            for (const path of base.parts[n] ?? []) pairs.add(`${part.kind} ${parsePlace(path).type}`)
          }
        }
      }
    }
    const decided = [...pairs].filter((pair) => {
      const [kind, type] = pair.split(' ')
      return leafRule(kind as Parameters<typeof leafRule>[0], type ?? '') !== undefined
    })
    expect(decided).toHaveLength(pairs.size)
    expect(pairs.size).toBeGreaterThan(40)
  })
})
