import { fhirSearch } from '../../shared/fhir/fhir-fetch.ts'
import { whenText } from '../../shared/fhir/when.ts'
import { Who } from '../cards/who.tsx'
import { useLoadable } from '../fhir/use-loadable.ts'
import { useRecordId } from './item-place.tsx'
import classes from './origins.module.css'
import { type Origin, type Provenance, readProvenance } from './read-provenance.ts'

/** What is on record about how an entry came here and who changed it; nothing where there is no such record. */
export function Origins({ of }: { readonly of: string }) {
  const recordId = useRecordId()
  const origins = useLoadable(`origins of ${of} in ${recordId}`, async (signal) => {
    if (recordId === undefined) return []
    const { resources } = await fhirSearch<Provenance>(
      'Provenance',
      new URLSearchParams({ patient: recordId, target: of }),
      signal,
    )
    return readProvenance(resources)
  })
  if (origins.state === 'failed') return <p className={classes.origins}>History of this entry: could not load</p>
  if (origins.state === 'loading' || origins.value.length === 0) return null
  return (
    <ul className={classes.origins} aria-label="History of this entry">
      {origins.value.map((origin) => (
        <li key={origin.id}>
          <OriginLine origin={origin} />
        </li>
      ))}
    </ul>
  )
}

function OriginLine({ origin: { activity, when, reason, agents } }: { readonly origin: Origin }) {
  return (
    <>
      <bdi>{activity ?? 'Changed'}</bdi> {whenText(when, true) ?? 'at a time not recorded'}
      {agents.map(({ part, who, for: other }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: those who took part have a fixed order
        <span key={i}>
          , {part?.toLowerCase() ?? 'by'} <Who reference={who} />
          {other === undefined ? null : (
            <>
              {', for '}
              <Who reference={other} />
            </>
          )}
        </span>
      ))}
      {reason === undefined ? null : (
        <>
          . Reason: <bdi>{reason}</bdi>
        </>
      )}
    </>
  )
}
