import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCss } from './write-css.ts'

writeFileSync(join(import.meta.dirname, 'generated', 'tokens.css'), writeCss())
