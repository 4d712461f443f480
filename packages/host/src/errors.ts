/** A refusal with a stable code, as the container gave it or as the host found it. `message` is one plain sentence. */
export class HostError extends Error {
  readonly code: string
  /** HTTP status, if the container answered at all. */
  readonly status: number | undefined

  constructor(code: string, message: string, status?: number) {
    super(message)
    this.name = 'HostError'
    this.code = code
    this.status = status
  }
}
