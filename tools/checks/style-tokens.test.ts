import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../root.ts'

/** What apps load carries the faces' colours, role by role, in all four modes (ui 2, "For apps"). */
const sheet = readFileSync(join(root, 'packages/client/style.css'), 'utf8')
const tokens = readFileSync(join(root, 'packages/faces/src/tokens/generated/tokens.css'), 'utf8')

/** Role → its colours in the order of the modes. */
const colours = new Map<string, string[]>()
for (const [, role = '', hex = ''] of tokens.matchAll(/--cr-([a-z0-9-]+): (#[0-9a-fA-F]{3,6});/g)) {
  colours.set(role, [...(colours.get(role) ?? []), long(hex)])
}

test('the faces have their colours in four modes', () => {
  expect(colours.size).toBeGreaterThan(30)
  for (const [role, values] of colours) expect([role, values.length]).toEqual([role, 4])
})

test('the client’s style sheet has the same colours', () => {
  const roles = [...colours].filter(([role]) => sheet.includes(`--cr-${role}:`))
  expect(roles.length).toBeGreaterThan(30)
  for (const [role, [light, dark, moreLight, moreDark]] of roles) {
    const pairs = [...sheet.matchAll(new RegExp(`--cr-${role}: light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\)`, 'g'))]
    const [normal, ...more] = pairs.map((match) => [long(match[1]), long(match[2])])
    expect([role, normal]).toEqual([role, [light, dark]])
    expect(more.length).toBeGreaterThan(0)
    for (const pair of more) expect([role, pair]).toEqual([role, [moreLight, moreDark]])
  }
})

/** `#fff` → `#ffffff` */
function long(hex = ''): string {
  const plain = hex.toLowerCase()
  return plain.length === 4 ? `#${[...plain.slice(1)].map((digit) => digit + digit).join('')}` : plain
}
