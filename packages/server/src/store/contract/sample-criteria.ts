import type { Criterion, DateTest, NumberTest, QuantityTest, ReferenceTest, TokenTest } from '../criteria.ts'

/** Criteria in the words of a case. */

type Of<Kind extends Criterion['kind']> = Extract<Criterion, { readonly kind: Kind }>

export const token = (param: string, ...any: TokenTest[]): Of<'token'> => ({
  kind: 'token',
  param,
  not: false,
  any,
})

export const notToken = (param: string, ...any: TokenTest[]): Of<'token'> => ({ ...token(param, ...any), not: true })

export const string = (param: string, match: Of<'string'>['match'], ...any: string[]): Of<'string'> => ({
  kind: 'string',
  param,
  match,
  any,
})

export const date = (param: string, ...any: DateTest[]): Of<'date'> => ({ kind: 'date', param, any })

export const number = (param: string, ...any: NumberTest[]): Of<'number'> => ({ kind: 'number', param, any })

export const quantity = (param: string, ...any: (NumberTest & Partial<QuantityTest>)[]): Of<'quantity'> => ({
  kind: 'quantity',
  param,
  any: any.map((test) => ({ canonical: null, ...test })),
})

export const reference = (param: string, ...any: ReferenceTest[]): Of<'reference'> => ({
  kind: 'reference',
  param,
  any,
})

/** To a resource of ours. */
export const to = (type: string, id: string): ReferenceTest => ({ by: 'id', type, id })

export const uri = (param: string, ...any: string[]): Of<'uri'> => ({
  kind: 'uri',
  param,
  match: 'is',
  any: any.map((one) => ({ uri: one })),
})

export const ids = (...any: string[]): Of<'id'> => ({ kind: 'id', not: false, any })
