/** The pages of the browser tests: the container's page with one slot, and apps that do one thing each. */

export const hostPage = `<!doctype html><html lang="en"><title>Chart</title><link rel="stylesheet" href="/style.css">
<h1>Chart</h1><smart-app id="slot"></smart-app>
<script src="/host.js"></script><script src="/page.js"></script></html>`

export const pageScript = `
window.events = []
for (const name of ['state', 'call', 'fullscreen', 'palette', 'problem']) {
  document.addEventListener('smart-' + name, (event) => window.events.push({ name, ...event.detail }))
}
window.messages = []
addEventListener('message', (event) => window.messages.push(event.data))
const slot = document.getElementById('slot')
slot.appStyle = { scheme: 'dark', contrast: 'standard', density: 'compact' }
slot.transport = SmartHost.sessionTransport({ face: 'emr' })
`

/** Shows whose record it is and its drugs; keeps what the container told it, for the test to ask. */
const appScript = `
window.heard = []
SmartClient.connect().then(async (smart) => {
  window.smart = smart
  for (const name of ['foregrounded', 'backgrounded', 'destroyed', 'style', 'record_changed']) {
    smart.on(name, (detail) => window.heard.push(detail ? [name, detail] : name))
    // What a frame hears at its very end can only be seen from outside.
    smart.on(name, () => parent.postMessage('heard ' + name, '*'))
  }
  SmartClient.applyStyle(smart.style)
  document.getElementById('who').textContent = smart.record.full_name
  const { objects } = await smart.getMedications()
  document.getElementById('what').textContent = objects.map((one) => one.drugName.dcterms__title).join(', ')
  // Outlives the frame: what was ever on a screen, and where.
  parent.postMessage('shown ' + document.body.textContent, '*')
}).catch((error) => {
  document.getElementById('what').textContent = 'error ' + error.code
})
`

/** Lets a test speak the wire by hand: `hello()`, then `say(message)`; everything received is kept. */
const wireScript = `
window.got = []
window.gotPort = []
addEventListener('message', (event) => {
  window.got.push({ data: event.data, origin: event.origin })
  if (!event.ports[0]) return
  window.port = event.ports[0]
  window.port.onmessage = (event) => window.gotPort.push(event.data)
})
window.hello = (over = {}) =>
  parent.postMessage({ type: 'chartroom/hello', versions: [1], nonce: '0123456789abcdef0123', ...over }, '*')
window.say = (message) => window.port.postMessage(message)
`

const app = `<!doctype html><html lang="en"><title>App</title><p id="who"></p><p id="what"></p>
<script src="client.js"></script><script src="app.js"></script></html>`

export function appPages(clientScript: string): [string, { type: string; text: string }][] {
  const html = (text: string) => ({ type: 'text/html', text })
  const script = (text: string) => ({ type: 'text/javascript', text })
  return [
    ['/client.js', script(clientScript)],
    ['/app.js', script(appScript)],
    ['/app.html', html(app)],
    // Loads, and never says hello.
    ['/mute.html', html('<!doctype html><html lang="en"><title>Mute</title><p>mute</p></html>')],
    // The test speaks the wire itself from here.
    [
      '/hello-only.html',
      html('<!doctype html><html lang="en"><title>Wire</title><p>wire</p><script src="wire.js"></script></html>'),
    ],
    ['/wire.js', script(wireScript)],
  ]
}
