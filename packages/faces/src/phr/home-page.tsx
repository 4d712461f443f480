import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { readGrants } from '../shared/api/apps.ts'
import { useLoaded } from '../shared/use-loaded.ts'
import classes from './home-page.module.css'
import type { HeldPerson } from './phr.tsx'
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
  const taken = medicines.state === 'ready' ? medicines.value.filter((one) => one.current) : undefined
  const open =
    grants.state === 'ready'
      ? grants.value.filter((grant) => grant.ended === null && grant.record_id === person.record_id)
      : undefined
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
          {taken === undefined
            ? '…'
            : taken.length === 0
              ? 'None recorded as taken now'
              : `${taken.length}: ${taken
                  .slice(0, 3)
                  .map((one) => one.name.toLowerCase())
                  .join(', ')}${taken.length > 3 ? ' and more' : ''}`}
        </Card>
        <Card title="Allergies" onOpen={() => go('health')}>
          {allergies.state !== 'ready'
            ? '…'
            : allergies.value.state === 'known'
              ? allergies.value.allergies.map((one) => one.substance).join(', ')
              : allergies.value.state === 'none-known'
                ? 'No known allergies'
                : 'Not recorded'}
        </Card>
        <Card title="Apps with access" onOpen={() => go('sharing')}>
          {open === undefined ? '…' : open.length === 0 ? 'None' : open.map((grant) => grant.app.name).join(', ')}
        </Card>
      </div>
    </>
  )
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
