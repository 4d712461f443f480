import { akan } from './akan.ts'
import { amharic } from './amharic.ts'
import { arabic } from './arabic.ts'
import { bengali } from './bengali.ts'
import { chinese } from './chinese.ts'
import type { Culture } from './culture.ts'
import { czech } from './czech.ts'
import { danish } from './danish.ts'
import { english } from './english.ts'
import { filipino } from './filipino.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { greek } from './greek.ts'
import { hebrew } from './hebrew.ts'
import { hindi } from './hindi.ts'
import { hungarian } from './hungarian.ts'
import { icelandic } from './icelandic.ts'
import { igbo } from './igbo.ts'
import { indonesian } from './indonesian.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { maori } from './maori.ts'
import { persian } from './persian.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { somali } from './somali.ts'
import { spanish } from './spanish.ts'
import { tamil } from './tamil.ts'
import { thai } from './thai.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'
import { vietnamese } from './vietnamese.ts'
import { yoruba } from './yoruba.ts'

/** Who lives in our invented town, from many places. */
export const cultures: readonly Culture[] = [
  akan,
  amharic,
  arabic,
  bengali,
  chinese,
  czech,
  danish,
  english,
  filipino,
  french,
  german,
  greek,
  hebrew,
  hindi,
  hungarian,
  icelandic,
  igbo,
  indonesian,
  italian,
  japanese,
  korean,
  maori,
  persian,
  polish,
  portuguese,
  russian,
  somali,
  spanish,
  tamil,
  thai,
  turkish,
  ukrainian,
  vietnamese,
  yoruba,
]
