import { type Element, made, patient } from './elements.ts'

/** Observations of every shape that a date can have, around the middle of January 2013, of one person. */
const subject = { reference: 'Patient/cf-dated' }

/** Interval of a date in milliseconds, its end not within it; null where it is open. */
export interface Interval {
  readonly start: number | null
  readonly end: number | null
}

export interface Dated {
  readonly id: string
  readonly effective: Element
  readonly interval: Interval
}

const at = (text: string): number => Date.parse(text)
const shape = (id: string, effective: Element, start: string | null, end: string | null): Dated => ({
  id: `cf-date-${id}`,
  effective,
  interval: { start: start === null ? null : at(start), end: end === null ? null : at(end) },
})

export const datedShapes: readonly Dated[] = [
  shape('year', { effectiveDateTime: '2013' }, '2013-01-01T00:00:00Z', '2014-01-01T00:00:00Z'),
  shape('month', { effectiveDateTime: '2013-01' }, '2013-01-01T00:00:00Z', '2013-02-01T00:00:00Z'),
  shape('day', { effectiveDateTime: '2013-01-14' }, '2013-01-14T00:00:00Z', '2013-01-15T00:00:00Z'),
  shape('day-before', { effectiveDateTime: '2013-01-13' }, '2013-01-13T00:00:00Z', '2013-01-14T00:00:00Z'),
  shape('day-after', { effectiveDateTime: '2013-01-15' }, '2013-01-15T00:00:00Z', '2013-01-16T00:00:00Z'),
  shape('second', { effectiveDateTime: '2013-01-14T10:30:00Z' }, '2013-01-14T10:30:00Z', '2013-01-14T10:30:01Z'),
  shape('zone', { effectiveDateTime: '2013-01-14T23:30:00-05:00' }, '2013-01-15T04:30:00Z', '2013-01-15T04:30:01Z'),
  shape(
    'instant',
    { effectiveInstant: '2013-01-14T10:30:00.500Z' },
    '2013-01-14T10:30:00.500Z',
    '2013-01-14T10:30:00.501Z',
  ),
  shape(
    'period',
    { effectivePeriod: { start: '2013-01-14', end: '2013-01-20' } },
    '2013-01-14T00:00:00Z',
    '2013-01-21T00:00:00Z',
  ),
  shape(
    'within-day',
    { effectivePeriod: { start: '2013-01-14T08:00:00Z', end: '2013-01-14T09:00:00Z' } },
    '2013-01-14T08:00:00Z',
    '2013-01-14T09:00:01Z',
  ),
  shape('running', { effectivePeriod: { start: '2013-01-10' } }, '2013-01-10T00:00:00Z', null),
  shape('running-later', { effectivePeriod: { start: '2013-02-10' } }, '2013-02-10T00:00:00Z', null),
  shape('until', { effectivePeriod: { end: '2013-01-14' } }, null, '2013-01-15T00:00:00Z'),
  shape('until-earlier', { effectivePeriod: { end: '2012-12' } }, null, '2013-01-01T00:00:00Z'),
  shape(
    'timing',
    { effectiveTiming: { event: ['2013-01-13T07:00:00Z', '2013-01-16T07:00:00Z'] } },
    '2013-01-13T07:00:00Z',
    '2013-01-16T07:00:01Z',
  ),
]

export const dated: readonly Element[] = [
  patient('cf-dated', 'D-1', { managingOrganization: { reference: 'Organization/harbour-clinic' } }),
  ...datedShapes.map(({ id, effective }) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: made, code: 'dated' }] },
    subject,
    ...effective,
  })),
  {
    resourceType: 'Observation',
    id: 'cf-date-none',
    status: 'final',
    code: { coding: [{ system: made, code: 'dated' }] },
    subject,
  },
]
