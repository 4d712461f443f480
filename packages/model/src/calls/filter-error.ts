/** A filter that cannot be understood: the caller is told which (400), and nothing is guessed. */
export class FilterError extends Error {
  readonly code = 'filter/malformed'
  readonly parameter: string

  /** `message` is one plain sentence that may be shown; it never repeats the value. */
  constructor(parameter: string, message: string) {
    super(message)
    this.name = 'FilterError'
    this.parameter = parameter
  }
}
