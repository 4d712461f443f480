/**
 * Everything that can go wrong, as one class with a stable `code`:
 *
 * | code | when |
 * | --- | --- |
 * | `connect/not-framed` | the page is not inside a container |
 * | `connect/timeout` | no container answered in time |
 * | `connect/gone` | the container's page is gone |
 * | `call/refused` | the API answered with a status from 400 on; see `status` |
 * | `call/answer` | the API answered with something that cannot be read |
 * | `call/path`, `call/unlisted`, `call/other-record` | the host refused a call that can never succeed |
 * | `call/too-large`, `call/answer-too-large`, `call/too-many` | a limit of the channel |
 * | `call/unreachable` | the container did not answer the host |
 *
 * A call that its own `AbortSignal` ended rejects with the signal's reason instead, as `fetch` does.
 */
export class SmartError extends Error {
  readonly code: string
  /** HTTP status, if the API answered. */
  readonly status: number | undefined

  constructor(code: string, message: string, status?: number) {
    super(message)
    this.name = 'SmartError'
    this.code = code
    this.status = status
  }
}
