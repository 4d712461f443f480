/** Headers of a signed-in demo person's requests. */
export type Headers = Readonly<Record<string, string>>

export async function signIn(url: string, username: string): Promise<Headers> {
  const headers = { 'x-chartroom-face': 'bench', origin: url }
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: username }),
  })
  if (!answer.ok) throw new Error(`sign-in of ${username}: ${answer.status}`)
  return { ...headers, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** A running instance of an app on a record: its Connect token. */
export async function launch(url: string, person: Headers, app_id: string, record_id: string): Promise<Headers> {
  const answer = await fetch(`${url}/api/launches`, {
    method: 'POST',
    headers: { ...person, 'content-type': 'application/json' },
    body: JSON.stringify({ app_id, record_id }),
  })
  if (!answer.ok) throw new Error(`launch on ${record_id}: ${answer.status}`)
  const { instance } = (await answer.json()) as { instance: { connect_token: string } }
  return { authorization: `Connect ${instance.connect_token}` }
}

/** The record with most of what a search finds, and how much that is. */
export async function fullestRecord(
  url: string,
  person: Headers,
  search: string,
): Promise<{ record_id: string; total: number }> {
  const people = (await (await fetch(`${url}/fhir/Patient?_count=100`, { headers: person })).json()) as {
    entry: { resource: { id: string } }[]
  }
  const counted: { record_id: string; total: number }[] = []
  for (const { resource } of people.entry) {
    const answer = await fetch(`${url}/fhir/${search}&patient=${resource.id}&_count=0&_total=accurate`, {
      headers: person,
    })
    const { total } = (await answer.json()) as { total: number }
    counted.push({ record_id: resource.id, total })
  }
  const [first] = counted.sort((a, b) => b.total - a.total)
  if (first === undefined) throw new Error('there is no record to be seen')
  return first
}
