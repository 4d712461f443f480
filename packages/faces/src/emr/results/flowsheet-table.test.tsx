import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { groupResults } from '../../shared/clinical/group-results.ts'
import { everything, flowsheet } from './flowsheet.ts'
import { FlowsheetTable } from './flowsheet-table.tsx'

/** Potassium on so many days in a row. */
function drawn(days: number): string {
  const observations = Array.from({ length: days }, (_, i) => ({
    resourceType: 'Observation' as const,
    id: `k${i}`,
    status: 'final',
    code: { text: 'Potassium' },
    effectiveDateTime: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
    valueQuantity: { value: 4, unit: 'mmol/L' },
  }))
  const sheet = flowsheet(groupResults(observations).series, new Map(), everything)
  return renderToStaticMarkup(<FlowsheetTable title="Results" sheet={sheet} item={undefined} details={() => null} />)
}
const spans = (html: string) => [...html.matchAll(/colspan="(\d+)"/gi)].map(([, span]) => Number(span))

it('says nothing of days left out where all are shown', () => {
  expect(drawn(900)).not.toContain('days are shown')
})

it('shows the newest 900 of more days and says so: no cell may reach over more than 1,000 columns (HTML)', () => {
  const html = drawn(1200)
  expect(html).toContain('The newest 900 days are shown.')
  expect(html).toContain('aria-colcount="903"')
  expect(Math.max(...spans(html))).toBe(903)
})
