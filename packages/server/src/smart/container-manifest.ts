import { addresses, calls, expandName } from '@chartroom/model'

/** `GET /manifest`: what this container is (reference e.7). Its capabilities are derived from the described calls. */
export function containerManifest(facts: { api_base: string; origin: string; name: string }) {
  const capabilities: Record<string, { methods: string[] }> = {}
  for (const call of [...calls, ...addresses]) {
    const name = expandName(call.returns.of)
    const methods = capabilities[name]?.methods ?? []
    const method = call.http.split(' ')[0] ?? ''
    if (!methods.includes(method)) methods.push(method)
    capabilities[name] = { methods }
  }
  return {
    smart_version: '1.0',
    api_base: facts.api_base,
    name: facts.name,
    description: 'A SMART container',
    admin: 'admin@chartroom.example',
    launch_urls: {
      app_launch: `${facts.origin}/launch/{{app_id}}`,
      request_token: `${facts.origin}/smart/oauth/request_token`,
      authorize_token: `${facts.origin}/smart/oauth/authorize`,
      exchange_token: `${facts.origin}/smart/oauth/access_token`,
    },
    capabilities,
  }
}
