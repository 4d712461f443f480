import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Grant, readGrants } from '../shared/api/apps.ts'
import type { AllergyState } from '../shared/clinical/read-allergies.ts'
import type { MedicationLine } from '../shared/clinical/read-medication.ts'
import { type Loaded, useLoaded } from '../shared/use-loaded.ts'
import { isAbout, isOpen } from './grant-of-record.ts'
import type { HeldPerson } from './held-person.ts'
import classes from './home-page.module.css'
import { ResultLine } from './result-line.tsx'
import type { Page } from './route.ts'
import { Empty, Lines, Section } from './section.tsx'
import { useAllergies, useMedicines, useResults } from './use-health.ts'

/** What matters first: results that need a look, then where everything else is (ui 4.6). */
export function HomePage({ person, go }: { readonly person: HeldPerson; readonly go: (page: Page) => void }) {
  const results = useResults(person.record_id)
  const medicines = useMedicines(person.record_id)
  const allergies = useAllergies(person.record_id)
  const grants = useLoaded('grants', readGrants)
  return (
    <>
      <Section title="Results to look at" data={results}>
        {({ series }) => {
          const flagged = series.filter((one) => one.results[0]?.judged.flag !== undefined)
          return flagged.length === 0 ? (
            <Empty>
              {series.length === 0 ? 'No test results are recorded.' : 'Nothing stands out in the latest test results.'}
            </Empty>
          ) : (
            <Lines>
              {flagged.slice(0, 5).map((one) => (
                <ResultLine key={one.key} series={one} />
              ))}
            </Lines>
          )
        }}
      </Section>
      <div className={classes.cards}>
        <Card title="Medicines" onOpen={() => go('health')}>
          {wordOf(medicines, takenText)}
        </Card>
        <Card title="Allergies" onOpen={() => go('health')}>
          {wordOf(allergies, allergyText)}
        </Card>
        <Card title="Apps with access" onOpen={() => go('sharing')}>
          {wordOf(grants, (all) => openText(all, person.record_id))}
        </Card>
      </div>
    </>
  )
}

/** Each absence in its own words: still loading, could not load, or nothing there (ui 3.11). */
function wordOf<T>(data: Loaded<T>, words: (value: T) => string): string {
  if (data.state === 'loading') return 'Loading…'
  return data.state === 'failed' ? 'Could not load. Open to try again' : words(data.value)
}

function takenText(all: readonly MedicationLine[]): string {
  const taken = all.filter((one) => one.current).map((one) => one.name.toLowerCase())
  if (taken.length === 0) return 'None recorded as taken now'
  const more = taken.length > 3 ? ` and ${taken.length - 3} more` : ''
  return `${taken.length}: ${taken.slice(0, 3).join(', ')}${more}`
}

function allergyText({ state, allergies, noneWords }: AllergyState): string {
  if (state === 'known') return allergies.map((one) => `${one.severe ? '⚠ ' : ''}${one.substance}`).join(', ')
  return state === 'none-known' ? noneWords : 'Not recorded'
}

function openText(all: readonly Grant[], record: string): string {
  const open = all.filter((grant) => isOpen(grant) && isAbout(grant, record))
  return open.length === 0 ? 'None' : [...new Set(open.map((grant) => grant.app.name))].join(', ')
}

function Card({
  title,
  onOpen,
  children,
}: {
  readonly title: string
  readonly onOpen: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className={classes.card} onClick={onOpen}>
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{children}</span>
      </span>
      <IconChevronRight size={20} aria-hidden="true" />
    </button>
  )
}
