import { readFileSync } from 'node:fs'

/** Resident memory of a process in MB. Linux only: elsewhere there is no /proc. */
export function residentMb(pid: number): number {
  const [, kB] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  if (kB === undefined) throw new Error(`/proc/${pid}/status names no VmRSS`)
  return Number(kB) / 1000
}
