import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Grant, readGrants } from '../shared/api/apps.ts'
import { askedOf } from '../shared/app-frame/scope-words.ts'
import { plainDate } from '../shared/display/date-text.ts'
import { useLoaded } from '../shared/use-loaded.ts'
import { EndAccessDialog } from './end-access-dialog.tsx'
import { isAbout, isOpen } from './grant-of-record.ts'
import type { HeldPerson } from './held-person.ts'
import { Empty, Line, Lines, Section } from './section.tsx'
import classes from './sharing-page.module.css'

interface SharingPageProps {
  readonly person: HeldPerson
  /** Its frame, if one is open, has to go at once. */
  readonly onEnded: (app_id: string) => void
}

/** Which apps may read this record, what, and since when; what has ended stays in sight below (ui 4.7). */
export function SharingPage({ person, onEnded }: SharingPageProps) {
  const grants = useLoaded(`grants ${person.record_id}`, readGrants)
  const [ending, setEnding] = useState<Grant | undefined>()
  const [said, setSaid] = useState('')
  return (
    <>
      <p role="status" className={said === '' ? classes.silent : classes.said}>
        {said}
      </p>
      <Section title="Apps that can read this record" data={grants}>
        {(all) => {
          const open = all.filter((grant) => isAbout(grant, person.record_id) && isOpen(grant))
          if (open.length === 0) return <Empty>No app can read this record.</Empty>
          return (
            <Lines>
              {open.map((grant) => (
                <Line
                  key={grant.id}
                  main={grant.app.name}
                  detail={<OpenWords grant={grant} />}
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
          const over = all.filter((grant) => isAbout(grant, person.record_id) && !isOpen(grant))
          if (over.length === 0) return <Empty>Apps whose access has ended will stand here.</Empty>
          return (
            <Lines>
              {over.map((grant) => (
                <Line
                  key={grant.id}
                  main={grant.app.name}
                  detail={`Ended ${dateOf(grant.ended ?? grant.until ?? grant.created)}`}
                />
              ))}
            </Lines>
          )
        }}
      </Section>
      {ending !== undefined && (
        <EndAccessDialog
          grant={ending}
          onKept={() => setEnding(undefined)}
          onEnded={() => {
            setSaid(`Access ended for ${ending.app.name}.`)
            setEnding(undefined)
            onEnded(ending.app.id)
            grants.again()
          }}
        />
      )}
    </>
  )
}

function OpenWords({ grant }: { readonly grant: Grant }) {
  const sees = askedOf(grant.scopes, false).map(({ noun }) => noun.toLowerCase())
  const used = grant.last_used === null ? 'Not used yet' : `Last used ${dateOf(grant.last_used)}`
  return (
    <>
      <span className={classes.fact}>Sees {sees.join(', ')}</span>
      <span className={classes.fact}>
        Since {dateOf(grant.created)}, {grant.until === null ? 'until you end it' : `until ${dateOf(grant.until)}`}
      </span>
      <span className={classes.fact}>{used}</span>
    </>
  )
}

function dateOf(at: number): string {
  return plainDate(new Date(at).toISOString()) ?? ''
}
