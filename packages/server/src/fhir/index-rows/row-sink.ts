import type {
  CanonicalQuantity,
  CompositeRow,
  DateRow,
  NumberRow,
  QuantityRow,
  ReferenceRow,
  StringRow,
  TokenRow,
  UriRow,
} from '../../store/index-rows.ts'
import type { ContainedTypes } from './contained-types.ts'

export interface ExtractOptions {
  /** Address of our own FHIR endpoint, without a slash at its end: absolute references below it are ours (R4 §3.1.1.4.12). */
  readonly base?: string
  /** Converts a quantity to canonical units, null when it cannot (no unit code, another code system); absent: as UCUM does. */
  readonly canonical?: (quantity: Omit<QuantityRow, 'param' | 'canonical'>) => CanonicalQuantity | null
}

/** A parameter that a place fills. */
export interface FilledParameter {
  readonly name: string
  /** `where(resolve() is T)`: only references to T count; '' for all. */
  readonly only: string
}

/** Where leaf rules put their rows, and what they may ask of the resource that is being read. */
export class RowSink {
  readonly tokens: TokenRow[] = []
  readonly strings: StringRow[] = []
  readonly dates: DateRow[] = []
  readonly numbers: NumberRow[] = []
  readonly quantities: QuantityRow[] = []
  readonly references: ReferenceRow[] = []
  readonly uris: UriRow[] = []
  readonly composites: CompositeRow[] = []
  readonly contained: ContainedTypes
  readonly options: ExtractOptions

  constructor(contained: ContainedTypes, options: ExtractOptions) {
    this.contained = contained
    this.options = options
  }
}
