import { join } from 'node:path'
import { clinicianPage, launchBrowser } from '../harness/browser.ts'
import { startContainer } from '../harness/command-line.ts'
import type { Figure } from '../harness/figure.ts'
import { summarise } from '../harness/summary.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 10

/** Runs in every frame: when the person clicked, and when the first medicine stood on the app's screen, by one clock. */
const watch = `
  const now = () => performance.timeOrigin + performance.now()
  addEventListener('click', () => { window.clickedAt = now() }, true)
  new MutationObserver(() => {
    if (window.shownAt === undefined && document.querySelector('.medicine h3')) window.shownAt = now()
  }).observe(document, { childList: true, subtree: true })`

/** From a click on the Medication list in a chart to its first medicine, in Chromium. */
export function firstData(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const container = await startContainer(join(folder, 'data'))
    const browser = await launchBrowser()
    try {
      const page = await clinicianPage(browser, container.url)
      await page.addInitScript(watch)
      const took: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        await page.goto(`${container.url}/emr/records/penny-silva`)
        await page
          .getByRole('button', { name: /Medication list/ })
          .first()
          .click()
        await page.frameLocator('smart-app iframe').locator('.medicine h3').first().waitFor()
        const app = page.frames().find((frame) => frame !== page.mainFrame())
        const shown = (await app?.evaluate('shownAt')) as number
        took.push(shown - ((await page.evaluate('clickedAt')) as number))
      }
      const ours = summarise(took)
      return [
        {
          work: 'click on an app in a chart → first medicine on its screen',
          unit: 'ms',
          ours,
          bar: { text: '≤ 400 ms', met: ours.median <= 400 },
        },
      ]
    } finally {
      await browser.close()
      await container.stop()
    }
  })
}
