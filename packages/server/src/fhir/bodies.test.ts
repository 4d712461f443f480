import { serveForTests } from '../cli/test-serving.ts'
import { describeBodies } from './contract/describe-bodies.ts'

describeBodies('as they come in', () => serveForTests())
