import { plainDate } from '../shared/display/date-text.ts'
import { conceptText, referenceText } from '../shared/fhir/concept.ts'
import type { When } from '../shared/fhir/when.ts'
import type { HeldPerson } from './held-person.ts'
import { MedicineLine } from './medicine-line.tsx'
import { plainWhen } from './plain-when.ts'
import { ResultLine } from './result-line.tsx'
import { Empty, Line, Lines, Section } from './section.tsx'
import { useAllergies, useMedicines, useProblems, useResults, useVaccines, useVisits } from './use-health.ts'

/** The whole record in plain words, one kind of thing after the other. */
export function HealthPage({ person }: { readonly person: HeldPerson }) {
  const id = person.record_id
  return (
    <>
      <Medicines id={id} />
      <Results id={id} />
      <Allergies id={id} />
      <Problems id={id} />
      <Vaccines id={id} />
      <Visits id={id} />
    </>
  )
}

const since = (when: When | undefined): string => {
  const text = plainWhen(when)
  return text === undefined ? 'since when is not recorded' : `since ${text}`
}

function Medicines({ id }: { readonly id: string }) {
  const medicines = useMedicines(id)
  return (
    <Section title="Medicines" data={medicines}>
      {(all) => {
        const current = all.filter((one) => one.current)
        const past = all.filter((one) => !one.current)
        return (
          <>
            {current.length === 0 ? (
              <Empty>No medicines are recorded as taken now.</Empty>
            ) : (
              <Lines>
                {current.map((line) => (
                  <MedicineLine key={line.id} line={line} />
                ))}
              </Lines>
            )}
            {past.length === 0 ? null : (
              <details>
                <summary>Not taken any more ({past.length})</summary>
                <Lines>
                  {past.map((line) => (
                    <MedicineLine key={line.id} line={line} />
                  ))}
                </Lines>
              </details>
            )}
          </>
        )
      }}
    </Section>
  )
}

function Results({ id }: { readonly id: string }) {
  return (
    <Section title="Test results" data={useResults(id)}>
      {({ series }) =>
        series.length === 0 ? (
          <Empty>No test results are recorded.</Empty>
        ) : (
          <Lines>
            {series.map((one) => (
              <ResultLine key={one.key} series={one} />
            ))}
          </Lines>
        )
      }
    </Section>
  )
}

function Allergies({ id }: { readonly id: string }) {
  return (
    <Section title="Allergies" data={useAllergies(id)}>
      {(allergies) => {
        if (allergies.state === 'known') {
          return (
            <Lines>
              {allergies.allergies.map((one) => (
                <Line
                  key={one.id}
                  main={`${one.severe ? '⚠ ' : ''}${one.substance}`}
                  detail={`${one.severe ? 'Serious. ' : ''}What happens: ${one.reaction ?? 'not recorded'}`}
                />
              ))}
            </Lines>
          )
        }
        return (
          <Empty>
            {allergies.state === 'none-known'
              ? `${allergies.noneWords}.`
              : 'Allergies are not recorded. Tell your clinic if there are any.'}
          </Empty>
        )
      }}
    </Section>
  )
}

function Problems({ id }: { readonly id: string }) {
  return (
    <Section title="Health problems" data={useProblems(id)}>
      {({ active }) =>
        active.length === 0 ? (
          <Empty>No health problems are recorded.</Empty>
        ) : (
          <Lines>
            {active.map((one) => (
              <Line
                key={one.id}
                main={`${one.doubt === undefined ? '' : 'Perhaps: '}${one.name}`}
                detail={one.sinceText ?? since(one.since)}
              />
            ))}
          </Lines>
        )
      }
    </Section>
  )
}

function Vaccines({ id }: { readonly id: string }) {
  return (
    <Section title="Vaccines" data={useVaccines(id)}>
      {(all) =>
        all.length === 0 ? (
          <Empty>No vaccines are recorded.</Empty>
        ) : (
          <Lines>
            {all.map((one) => (
              <Line
                key={one.id}
                main={conceptText(one.vaccineCode) ?? 'Vaccine not named'}
                detail={plainDate(one.occurrenceDateTime) ?? 'date not recorded'}
              />
            ))}
          </Lines>
        )
      }
    </Section>
  )
}

function Visits({ id }: { readonly id: string }) {
  return (
    <Section title="Visits" data={useVisits(id)}>
      {(all) =>
        all.length === 0 ? (
          <Empty>No visits are recorded.</Empty>
        ) : (
          <Lines>
            {all.slice(0, 20).map((one) => (
              <Line
                key={one.id}
                main={conceptText(one.type?.[0]) ?? 'Visit'}
                detail={[
                  plainDate(one.period?.start) ?? 'date not recorded',
                  conceptText(one.reasonCode?.[0]),
                  referenceText(one.serviceProvider),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Lines>
        )
      }
    </Section>
  )
}
