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
  for (const name of ['foregrounded', 'backgrounded', 'destroyed', 'style']) {
    smart.on(name, (detail) => window.heard.push(detail ? [name, detail] : name))
  }
  SmartClient.applyStyle(smart.style)
  document.getElementById('who').textContent = smart.record.full_name
  const { objects } = await smart.getMedications()
  document.getElementById('what').textContent = objects.map((one) => one.drugName.dcterms__title).join(', ')
}).catch((error) => {
  document.getElementById('what').textContent = 'error ' + error.code
})
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
    ['/hello-only.html', html('<!doctype html><html lang="en"><title>Wire</title><p>wire</p></html>')],
  ]
}
