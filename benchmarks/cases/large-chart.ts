import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { clinicianPage, launchBrowser } from '../harness/browser.ts'
import { runCommand, startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { writeLargeRecord } from '../harness/large-record.ts'
import { summarise } from '../harness/summary.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
const large = 'long-record'

/** Runs in the page from its start: every task over 50 ms (Long Tasks API), and when something first stood there. */
const watch = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration))
  }).observe({ type: 'longtask', buffered: true })`

interface Opening {
  /** From navigation to the newest values on the screen, ms. */
  readonly first: number
  /** Longest task of the page until everything was loaded, ms; 0 without one over 50 ms. */
  readonly longest: number
}

/** A chart of 5,000 observations: its first view and its long tasks, beside those of a chart of about 120. */
export function largeChart(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data')
    const file = join(folder, 'long.ndjson')
    writeLargeRecord(file, large, 5000)
    const container = await startContainer(data)
    await runCommand(['import', file, '--data', data])
    const browser = await launchBrowser()
    try {
      const page = await clinicianPage(browser, container.url)
      await page.addInitScript(watch)
      const views = [
        ['', 'summary', 'section[aria-labelledby] tbody tr'],
        ['/results', 'results', '[role="grid"] tbody tr [data-place]'],
      ] as const
      const figures: Figure[] = []
      for (const [path, words, shown] of views) {
        const ours: Opening[] = []
        const small: Opening[] = []
        for (let round = 0; round < rounds; round += 1) {
          small.push(await open(page, `${container.url}/emr/records/nguyen-thi-minh-khai${path}`, shown))
          ours.push(await open(page, `${container.url}/emr/records/${large}${path}`, shown))
        }
        const firsts = ours.map(({ first }) => first)
        const floors = small.map(({ first }) => first)
        figures.push({
          work: `first view of the ${words} of a chart with 5,000 observations (floor: one with about 120)`,
          unit: 'ms',
          ours: summarise(firsts),
          floor: summarise(floors),
          ratio: summarise(firsts.map((first, round) => first / (floors[round] ?? first))),
        })
        const longest = summarise(ours.map((one) => one.longest))
        figures.push({
          work: `longest task of that ${words} until all is loaded (0: none over 50 ms)`,
          unit: 'ms',
          ours: longest,
          floor: summarise(small.map((one) => one.longest)),
          bar: { text: '0', met: longest.median === 0 },
        })
      }
      return figures
    } finally {
      await browser.close()
      await container.stop()
    }
  })
}

async function open(page: Page, url: string, shown: string): Promise<Opening> {
  await page.goto('about:blank')
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(shown).first().waitFor()
  const first = (await page.evaluate('performance.now()')) as number
  await settled(page)
  const tasks = (await page.evaluate('window.longTasks')) as readonly number[]
  return { first, longest: Math.max(0, ...tasks) }
}

/** Until no answer has come for a second: the line of live changes stays open, so the network is never idle. */
async function settled(page: Page): Promise<void> {
  let before = -1
  for (;;) {
    const now = (await page.evaluate('performance.getEntriesByType("resource").length')) as number
    if (now === before) return
    before = now
    await page.waitForTimeout(1000)
  }
}
