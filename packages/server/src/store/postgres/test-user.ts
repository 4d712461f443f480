import { spawnSync } from 'node:child_process'

/** Options for spawn: PostgreSQL refuses to run as root, so root lends it another user. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

export function clusterUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return {}
}
