import { spawnSync } from 'node:child_process'

export const installCommand = 'apt-get update && apt-get install -y --no-install-recommends chromium'

/** Where Chromium is; null when the machine has none. */
export function findChromium(): string | null {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return null
}

/** In CI, as root, the machine gets what it lacks; elsewhere the person is told the one line to run. */
export function provideChromium(): string | null {
  const found = findChromium()
  if (found !== null || process.env.CI !== 'true' || process.getuid?.() !== 0) return found
  process.stdout.write('Installing Chromium…\n')
  spawnSync('sh', ['-c', installCommand], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return findChromium()
}
