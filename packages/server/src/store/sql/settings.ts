import type { Database } from './database.ts'

export async function setting(database: Database, name: string): Promise<string | null> {
  const [row] = await database.all<{ value: string }>('select value from setting where name = ?', [name])
  return row?.value ?? null
}

export async function putSetting(database: Database, name: string, value: string): Promise<void> {
  await database.run(
    'insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
    [name, value],
  )
}

export async function claimSetting(database: Database, name: string, value: string): Promise<string> {
  const claimed = await database.run('insert into setting (name, value) values (?, ?) on conflict (name) do nothing', [
    name,
    value,
  ])
  // Settings are never taken away, so what was in the way is there.
  return claimed === 1 ? value : ((await setting(database, name)) ?? value)
}
