import { expect, test } from 'vitest'
import { ManifestError, parseManifest } from './manifest.ts'

const good = {
  id: 'bp-trend@apps.example.org',
  name: 'BP trend',
  description: 'Blood pressure over time',
  mode: 'ui',
  scope: 'record',
  index: 'http://localhost:8001/bp/index.html',
  icon: 'http://localhost:8001/bp/icon.png',
  requires: { 'http://smartplatforms.org/terms#VitalSignSet': { methods: ['GET'] } },
}

test('accepts a manifest of SMART Classic (reference f)', () => {
  expect(parseManifest(good).name).toBe('BP trend')
})

test.each([
  ['id', ''],
  ['id', 'a/b'],
  ['id', 'x'.repeat(201)],
  ['name', 3],
  ['index', 'javascript:alert(1)'],
  ['index', 'data:text/html,x'],
  ['icon', undefined],
  ['mode', 'frame'],
  ['scope', 'everything'],
  ['requires', { 'http://smartplatforms.org/terms#Medication': 'GET' }],
])('refuses a manifest whose %s is %j, naming the member', (member, value) => {
  expect(() => parseManifest({ ...good, [member]: value })).toThrow(`"${member}"`)
})

test('names every fault at once', () => {
  try {
    parseManifest({})
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(ManifestError)
    expect((error as ManifestError).problems.length).toBeGreaterThan(4)
  }
})

test.each([[null], [[]], ['{}'], [3]])('refuses %j', (input) => {
  expect(() => parseManifest(input)).toThrow(ManifestError)
})
