import { buildStale } from './build.ts'

buildStale()
