import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Builds `target/NAME.jar` of a Maven project unless it is newer than its sources; gives its path. */
export function buildJar(folder: string, name: string): string {
  const jar = join(folder, 'target', `${name}.jar`)
  const sources = [join(folder, 'pom.xml'), ...globSync(join(folder, 'src', '**', '*.java'))]
  if (existsSync(jar) && sources.every((source) => statSync(source).mtimeMs < statSync(jar).mtimeMs)) return jar
  // Maven leaves classes in place whose source has gone.
  const { status, error } = spawnSync('mvn', ['-q', '-B', 'clean', 'package'], { cwd: folder, stdio: 'inherit' })
  if (error !== undefined) throw new Error('mvn is not there: install Maven and a JDK of 17 or newer')
  if (status !== 0) throw new Error(`mvn ended with ${status}`)
  return jar
}
