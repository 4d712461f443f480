import { HostError } from './errors.ts'
import type { HostTransport, LaunchedInstance, LaunchRequest } from './transport.ts'

const launch_ms = 15_000

/**
 * Asks the container for an instance and checks that it is the one asked for: an instance of another record is
 * ended and refused, whatever the reason (never the wrong patient). An answer that comes after `signal` aborted
 * is ended too: nobody will show it.
 */
export async function launch(
  transport: HostTransport,
  request: LaunchRequest,
  signal: AbortSignal,
): Promise<LaunchedInstance> {
  // Not stopped by `signal`: a launch cut short may have happened on the server, and nobody would end it.
  const instance = await transport.launch(request, AbortSignal.timeout(launch_ms))
  if (signal.aborted) {
    await transport.end(instance)
    throw signal.reason
  }
  const { record } = instance.context
  const same = instance.record_id === request.record_id && instance.app_id === request.app_id
  if (!same || (record !== undefined && record.id !== request.record_id)) {
    await transport.end(instance)
    throw new HostError('launch/other-record', 'The container answered with another record or app.')
  }
  return instance
}
