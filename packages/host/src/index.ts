import { defineSmartApp } from './smart-app-element.ts'

export type { LaunchContext, Style } from '@chartroom/channel'
export type { StateDetail } from './app-instance.ts'
export type { CallReport } from './calls-under-way.ts'
export { HostError } from './errors.ts'
export type { InstanceState } from './instance-state.ts'
export { type SessionTransportOptions, sessionTransport } from './session-transport.ts'
export { defineSmartApp, SmartAppElement } from './smart-app-element.ts'
export type {
  HostTransport,
  LaunchedInstance,
  LaunchRequest,
  TransportAnswer,
  TransportCall,
} from './transport.ts'

defineSmartApp()
