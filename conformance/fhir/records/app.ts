/** The app that the suites' tokens are for. */
export const app = {
  id: 'protocol-suites@tests.example.org',
  name: 'Protocol suites',
  description: 'Asks what the specification allows, and what it forbids.',
  author: 'Chartroom',
  version: '1',
  mode: 'ui',
  scope: 'record',
  index: 'http://localhost:9/index.html',
  icon: 'http://localhost:9/icon.png',
  requires: {},
}
