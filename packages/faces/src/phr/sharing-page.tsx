import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { endAccess, type Grant, readGrants } from '../shared/api/apps.ts'
import { askedOf } from '../shared/app-frame/scope-words.ts'
import { plainDate } from '../shared/display/date-text.ts'
import { useLoaded } from '../shared/use-loaded.ts'
import type { HeldPerson } from './held-person.ts'
import { Empty, Line, Lines, Section } from './section.tsx'

const dateOf = (at: number): string => plainDate(new Date(at).toISOString()) ?? ''

/** Which apps may read this record, what, since when; ending is one dialog that says what stops and what does not (ui 4.7). */
export function SharingPage({ person }: { readonly person: HeldPerson }) {
  const grants = useLoaded(`grants ${person.record_id}`, readGrants)
  const [ending, setEnding] = useState<Grant | null>(null)
  const end = async (): Promise<void> => {
    if (ending !== null) await endAccess(ending.id)
    setEnding(null)
    grants.again()
  }
  const isOpen = (grant: Grant): boolean => grant.ended === null && (grant.until === null || grant.until > Date.now())
  return (
    <>
      <Section title="Apps that can read this record" data={grants}>
        {(all) => {
          const open = all.filter((grant) => grant.record_id === person.record_id && isOpen(grant))
          if (open.length === 0) return <Empty>No app can read this record.</Empty>
          return (
            <Lines>
              {open.map((grant) => (
                <Line
                  key={grant.id}
                  main={grant.app.name}
                  detail={detailOf(grant)}
                  end={
                    <Button variant="default" color="critical" onClick={() => setEnding(grant)}>
                      End access
                    </Button>
                  }
                />
              ))}
            </Lines>
          )
        }}
      </Section>
      <Section title="Ended" data={grants}>
        {(all) => {
          const over = all.filter((grant) => grant.record_id === person.record_id && !isOpen(grant))
          if (over.length === 0) return <Empty>Nothing yet.</Empty>
          return (
            <Lines>
              {over.map((grant) => (
                <Line
                  key={grant.id}
                  main={grant.app.name}
                  detail={`ended ${dateOf(grant.ended ?? grant.until ?? grant.created)}`}
                />
              ))}
            </Lines>
          )
        }}
      </Section>
      <Modal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={`End access for ${ending?.app.name ?? ''}?`}
        lockScroll={false}
        centered
      >
        <p>
          It stops reading your record at once. What it has already read stays with its maker. You can connect it again
          later.
        </p>
        <p>
          <Button color="critical" mt="md" mr="sm" onClick={() => void end()}>
            End access
          </Button>
          <Button variant="default" mt="md" onClick={() => setEnding(null)}>
            Keep access
          </Button>
        </p>
      </Modal>
    </>
  )
}

function detailOf(grant: Grant): string {
  const sees = askedOf(grant.scopes)
    .map((box) => box.title.toLowerCase().replace(/^your /, ''))
    .join(', ')
  const used = grant.last_used === null ? 'not used yet' : `last used ${dateOf(grant.last_used)}`
  const until = grant.until === null ? 'until you end it' : `until ${dateOf(grant.until)}`
  return `Sees ${sees} · since ${dateOf(grant.created)} · ${used} · ${until}`
}
