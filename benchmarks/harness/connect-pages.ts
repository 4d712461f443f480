/** What stands in an app's frame while calls are timed. Each page has `time(call, times)`: milliseconds of each call, one after the other. */
const time = `
  async function time(call, times) {
    const took = []
    for (let done = 0; done < times; done += 1) {
      const began = performance.now()
      await call()
      took.push(performance.now() - began)
    }
    return took
  }`

/**
 * An app of the container, over its published client library. The library stands in the page: Chromium lets no page that
 * came from no network address load from loopback.
 */
export const appPage = (library: string): string => `<!doctype html><title>Bench</title><p id="state">starting</p>
<script>${library.replaceAll('</script', '<\\/script')}</script>
<script>
  ${time}
  const smartReady = SmartClient.connect()
  smartReady.then(() => { document.getElementById('state').textContent = 'bench ready' })
  const calls = {
    demographics: async () => (await smartReady).getDemographics(),
    medications: async () => (await smartReady).getMedications(),
  }
</script>`

/** The floor's frame: posts, and awaits what comes back. */
export const echoFrame = `<!doctype html><title>Echo</title><p>bench ready</p>
<script>
  ${time}
  let settle
  addEventListener('message', (event) => settle(event.data))
  const post = (data) => new Promise((resolve) => { settle = resolve; parent.postMessage(data, '*') })
  const calls = {
    echo: () => post('echo'),
    demographics: async () => JSON.parse(await post('/demographics')),
    medications: async () => JSON.parse(await post('/medications')),
  }
</script>`

/** The floor's page: echoes, or fetches bytes from the same bare server, without a look at who asks. */
export const echoPage = (frame: string): string => `<!doctype html><title>Floor</title>
<iframe src="${frame}"></iframe>
<script>
  addEventListener('message', async ({ data, source }) => {
    source.postMessage(data === 'echo' ? data : await (await fetch(data)).text(), '*')
  })
</script>`
