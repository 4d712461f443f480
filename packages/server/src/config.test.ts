import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const problemsOf = (argv: string[], env: Record<string, string> = {}): readonly string[] => {
  try {
    readConfig(argv, env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

test('the defaults are the addresses of the design', () => {
  expect(readConfig([], {})).toMatchObject({
    host: '127.0.0.1',
    port: 7000,
    apps_port: 7001,
    demo: true,
    database: null,
  })
})

test('a flag wins over the environment', () => {
  expect(readConfig(['--port', '7100'], { CHARTROOM_PORT: '7200' }).port).toBe(7100)
  expect(readConfig(['--port=7100'], {}).port).toBe(7100)
  expect(readConfig([], { CHARTROOM_PORT: '7200' }).port).toBe(7200)
})

test('all complaints come at once, each naming where the value came from', () => {
  const problems = problemsOf(['--port', 'seven', '--colour', 'red'], { CHARTROOM_DATABASE: 'mysql://x' })
  expect(problems.join('\n')).toContain('--port: must be a port number')
  expect(problems.join('\n')).toContain('--colour is not an option')
  expect(problems.join('\n')).toContain('CHARTROOM_DATABASE: must begin with postgres://')
})

test.each([
  ['--host', '0.0.0.0'],
  ['--host', '192.0.2.1'],
])('demo accounts are never shown to the network: %s %s is refused with the remedy', (flag, value) => {
  expect(problemsOf([flag, value])[0]).toContain('--no-demo')
  expect(problemsOf([flag, value, '--no-demo', '--origin', 'https://chart.example.org'])).toEqual([])
})

test.each(['0.0.0.0', '::'])(
  'every address is no address to open: --host %s asks for --origin, or each request would be 421',
  (host) => {
    expect(problemsOf(['--host', host, '--no-demo'])).toEqual([expect.stringContaining('--origin')])
    expect(problemsOf(['--host', '192.0.2.1', '--no-demo'])).toEqual([])
  },
)

test.each([
  ['--port'],
  ['--port', '--no-demo'],
  ['--port', '65536'],
  ['--port', '-1'],
  ['--origin', 'https://a.example/path'],
])('refuses %s %s', (...argv) => {
  expect(problemsOf(argv).length).toBeGreaterThan(0)
})

test.each([
  ['--host', 'localhost'],
  ['--origin', 'http://localhost:7000'],
])(
  'the container never shares a host name with apps, because cookies ignore ports: %s %s is refused (design §3.6)',
  (flag, value) => {
    expect(problemsOf([flag, value])[0]).toContain('use 127.0.0.1')
  },
)
