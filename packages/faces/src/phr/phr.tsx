import { useEffect, useRef, useState } from 'react'
import { type AppSummary, readRecords } from '../shared/api/apps.ts'
import type { Session } from '../shared/api/session.ts'
import { fhirRead } from '../shared/fhir/fhir-fetch.ts'
import { type Patient, plainName } from '../shared/fhir/person.ts'
import { Notice } from '../shared/frame/notice.tsx'
import { PageFrame } from '../shared/frame/page-frame.tsx'
import { navigate } from '../shared/navigation.ts'
import { useLoaded } from '../shared/use-loaded.ts'
import { AppsPage } from './apps-page.tsx'
import { HealthPage } from './health-page.tsx'
import type { HeldPerson } from './held-person.ts'
import { HomePage } from './home-page.tsx'
import { News } from './news.tsx'
import { PersonSwitch } from './person-switch.tsx'
import classes from './phr.module.css'
import { type Page, pathOf, useRoute } from './route.ts'
import { SharingPage } from './sharing-page.tsx'
import { TabBar } from './tab-bar.tsx'
import { useNews } from './use-news.ts'
import { WhoLine } from './who-line.tsx'

/** A person's own record, and those she holds (ui 4.6). Switching person reloads everything and closes frames. */
export function Phr({ session }: { readonly session: Session }) {
  const people = useLoaded('people', async (signal) => {
    const held = await readRecords(signal)
    return Promise.all(
      held.map(
        async (record): Promise<HeldPerson> => ({
          ...record,
          patient: (await fhirRead('Patient', record.record_id, signal)) as Patient,
        }),
      ),
    )
  })
  const route = useRoute()
  const held = people.state === 'ready' ? people.value : []
  // An address that names a record opens that record or none: never another person's in its place.
  const own = route.recordId === null ? held[0] : held.find((person) => person.record_id === route.recordId)
  return (
    <PageFrame
      name="My record"
      session={session}
      bar={
        own === undefined || people.state !== 'ready' ? null : (
          <PersonSwitch people={people.value} chosen={own} page={route.page} />
        )
      }
    >
      {people.state === 'failed' ? (
        <Notice
          title="We could not load your record"
          body="Nothing is lost. Try again, or come back in a few minutes."
          action="Try again"
          onAction={people.again}
        />
      ) : null}
      {people.state === 'ready' && held.length === 0 ? (
        <Notice title="No record yet" body="Your clinic has not linked a record to this account." />
      ) : null}
      {held.length > 0 && own === undefined ? (
        <main id="main">
          <Notice
            title="There is no such record, or it is not open to you"
            body="Nothing was changed."
            action="Go to your record"
            onAction={() => navigate('/phr')}
          />
        </main>
      ) : null}
      {own === undefined ? null : <PersonPages key={own.record_id} person={own} page={route.page} />}
    </PageFrame>
  )
}

/** Everything of one person, made anew for another: nothing of one is ever shown under the other. */
function PersonPages({ person, page }: { readonly person: HeldPerson; readonly page: Page }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [opened, setOpened] = useState<AppSummary | null>(null)
  const news = useNews(person.record_id)
  const go = (to: Page): void => navigate(pathOf(person.record_id, to))
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [page])
  const child = person.relationship !== 'self'
  const title = {
    home: child ? `${plainName(person.patient)}, your child` : `Hello ${person.patient.name?.[0]?.given?.[0] ?? ''}`,
    health: 'Health',
    apps: 'Apps',
    sharing: 'Apps with access',
  }[page]
  return (
    <>
      {child ? <p className={classes.strip}>You are looking at the record of {plainName(person.patient)}.</p> : null}
      <div className={classes.columns}>
        <TabBar page={page} go={go} />
        <main id="main" className={classes.main}>
          <header>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <WhoLine patient={person.patient} />
          </header>
          <News waiting={news.waiting} show={news.show} />
          {page === 'home' ? <HomePage key={news.turn} person={person} go={go} /> : null}
          {page === 'health' ? <HealthPage key={news.turn} person={person} /> : null}
          {page === 'sharing' ? (
            <SharingPage person={person} onEnded={(id) => setOpened((app) => (app?.id === id ? null : app))} />
          ) : null}
          {/* Stays while one looks at another page, so that an app keeps its place. */}
          <div hidden={page !== 'apps'}>
            <AppsPage person={person} opened={opened} setOpened={setOpened} shown={page === 'apps'} />
          </div>
        </main>
      </div>
    </>
  )
}
