import { Socket } from 'node:net'
import { OUT_OF_MEMORY } from './reader-messages.ts'

/** A thread of a reader, whose main thread is inside SQLite and hears nothing: it ends the process when it must end. */

/** Of the whole process. SQLite sorts in temporary files; this is for what nobody thought of. */
const MOST_BYTES = 512 * 1024 * 1024
const LOOK_EVERY = 100

// The other end of the standard input is held by the process that asks: when that is gone, however it ended, so are we.
new Socket({ fd: 0, readable: true, writable: false })
  .resume()
  .once('close', () => process.kill(process.pid, 'SIGKILL'))

// This build of SQLite counts no memory, so its own limits do nothing.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_BYTES) process.kill(process.pid, OUT_OF_MEMORY)
}, LOOK_EVERY)
