import type { ResourceKey } from '../store/record-store.ts'

/**
 * Something is wrong with what is to be written, and its sender can mend it. The message is public: it names places and
 * what the sender sent, never what was found.
 */
export class WriteFault extends Error {
  override readonly name = 'WriteFault'
  readonly kind: /** It breaks a rule of the record: 422. */
    | 'invalid'
    /** It refers to what is not there, or may not be seen: 422. */
    | 'reference'
    /** What is there stands against it: 409. */
    | 'conflict'
  /** Which of the resources. */
  readonly of: ResourceKey
  /** Where in it, as a FHIRPath without the type: `subject.reference`. */
  readonly path: string | undefined

  constructor(kind: WriteFault['kind'], of: ResourceKey, message: string, path?: string) {
    super(message)
    this.kind = kind
    this.of = of
    this.path = path
  }
}
