import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { alternate } from '../harness/alternate.ts'
import { clinicianPage, frameWith, launchBrowser, openApp } from '../harness/browser.ts'
import { type Container, startContainer } from '../harness/command-line.ts'
import { appPage, echoFrame, echoPage } from '../harness/connect-pages.ts'
import type { Figure } from '../harness/figure.ts'
import { servePages } from '../harness/pages-server.ts'
import { fullestRecord, type Headers, launch, signIn } from '../harness/person.ts'
import { quantile } from '../harness/summary.ts'
import { inFolder } from '../harness/workspace.ts'

const rounds = 5
const times = 200

/**
 * A call, app → record → app, in Chromium: the container's EMR page, its host library, the published client in the frame.
 * Floors: an echo between two origins, and an echo with a fetch of the same bytes from bare `node:http` in it.
 */
export function connectCall(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const container = await startContainer(join(folder, 'data'))
    const browser = await launchBrowser()
    try {
      const person = await signIn(container.url, 'dave')
      const { record_id } = await fullestRecord(container.url, person, 'MedicationRequest?status=active')
      const ours = await clinicianPage(browser, container.url)
      const app = await openBenchApp(ours, container, record_id)
      const floor = await openFloor(await browser.newPage(), await answersOf(container, person, record_id))
      try {
        const figures: Figure[] = []
        for (const [call, against] of [
          ['demographics', 'echo'],
          ['demographics', 'demographics'],
          ['medications', 'medications'],
        ] as const) {
          for (const [name, share] of [
            ['p50', 0.5],
            ['p99', 0.99],
          ] as const) {
            const compared = await alternate(
              rounds,
              () => timed(app, call, share),
              () => timed(floor.frame, against, share),
            )
            figures.push({
              work: `Connect call, ${call}, ${name} (floor: ${against === 'echo' ? 'bare echo' : 'echo and fetch of the same bytes'})`,
              unit: 'ms',
              ...compared,
              ...(name === 'p50' && { bar: { text: '≤ 3 ms', met: compared.ours.median <= 3 } }),
            })
          }
        }
        return figures
      } finally {
        floor.stop()
      }
    } finally {
      await browser.close()
      await container.stop()
    }
  })
}

/** @returns that quantile of the milliseconds of many calls */
async function timed(frame: Frame, call: string, share: number): Promise<number> {
  await frame.page().bringToFront()
  const took = (await frame.evaluate(`time(calls.${call}, ${times})`)) as number[]
  return quantile(
    took.toSorted((a, b) => a - b),
    share,
  )
}

/** The sample app's place in the gallery, with a page of ours in it; requests are looked at only until it is loaded. */
async function openBenchApp(page: Page, container: Container, record_id: string): Promise<Frame> {
  const [app] = container.apps
  if (app === undefined) throw new Error('the container serves no sample app: build it with npm start')
  const origin = new URL(app.url).origin
  const anything = `${origin}/**`
  const body = appPage(await (await fetch(`${container.url}/lib/client.js`)).text())
  await page.route(anything, (route) => route.fulfill({ contentType: 'text/html', body }))
  await openApp(page, container.url, record_id)
  const frame = await frameWith(page, origin, 'bench ready')
  await page.unroute(anything)
  return frame
}

/** What the calls are answered, byte for byte. */
async function answersOf(container: Container, person: Headers, record_id: string): Promise<Map<string, string>> {
  const token = await launch(container.url, person, container.apps[0]?.id ?? '', record_id)
  const answers = new Map<string, string>()
  for (const [name, path] of [
    ['demographics', 'demographics'],
    ['medications', 'medications/'],
  ] as const) {
    const headers = { ...token, accept: 'application/ld+json' }
    answers.set(
      `/${name}`,
      await (await fetch(`${container.url}/smart/records/${record_id}/${path}`, { headers })).text(),
    )
  }
  return answers
}

async function openFloor(
  page: Page,
  answers: ReadonlyMap<string, string>,
): Promise<{ frame: Frame; stop: () => void }> {
  const html = 'text/html'
  const inner = await servePages('localhost', new Map([['/', { type: html, body: echoFrame }]]))
  const outer = await servePages(
    '127.0.0.1',
    new Map([
      ['/', { type: html, body: echoPage(inner.origin) }],
      ...[...answers].map(([path, body]) => [path, { type: 'application/ld+json', body }] as const),
    ]),
  )
  await page.goto(outer.origin)
  return {
    frame: await frameWith(page, inner.origin, 'bench ready'),
    stop: () => {
      inner.stop()
      outer.stop()
    },
  }
}
