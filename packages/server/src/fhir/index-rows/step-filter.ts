import { isList, isObject, type Json } from '../exact-json.ts'
import type { StepFilter } from './places.ts'

/** Whether an element passes a filter; `index` is its place in its list, 0 where there is no list. */
export function passes(value: Json, filter: StepFilter, index: number): boolean {
  switch (filter.by) {
    case 'index':
      return index === filter.index
    case 'member':
      return isObject(value) && value[filter.member] === filter.equals
    case 'extension':
      return (
        isObject(value) &&
        isList(value.extension) &&
        value.extension.some((one) => isObject(one) && one.url === filter.url)
      )
  }
}
