import classes from './abnormal-mark.module.css'

export type Abnormal =
  | 'high'
  | 'low'
  | 'abnormal'
  | 'critical-high'
  | 'critical-low'
  | 'critical'
  | 'off-scale-high'
  | 'off-scale-low'

/** Mark and word for a clinician, sentence part for a patient (ui 3.8). */
export const abnormalWords: Readonly<Record<Abnormal, { mark: string; word: string; plain: string }>> = {
  high: { mark: '▲', word: 'H', plain: 'higher than usual' },
  low: { mark: '▼', word: 'L', plain: 'lower than usual' },
  abnormal: { mark: '◆', word: 'abnormal', plain: 'not as usual' },
  'critical-high': { mark: '▲▲', word: 'critical', plain: 'much too high' },
  'critical-low': { mark: '▼▼', word: 'critical', plain: 'much too low' },
  critical: { mark: '◆◆', word: 'critical', plain: 'needs attention now' },
  'off-scale-high': { mark: '↑↑↑', word: 'off scale', plain: 'too high to measure' },
  'off-scale-low': { mark: '↓↓↓', word: 'off scale', plain: 'too low to measure' },
}

const spoken: Readonly<Record<Abnormal, string>> = {
  high: 'high',
  low: 'low',
  abnormal: 'abnormal',
  'critical-high': 'critically high',
  'critical-low': 'critically low',
  critical: 'critical',
  'off-scale-high': 'above what the method measures',
  'off-scale-low': 'below what the method measures',
}

interface AbnormalMarkProps {
  readonly flag: Abnormal
  /** `range`: nobody at the laboratory said so, the value was compared with the range that came with it. */
  readonly by?: 'lab' | 'range'
  readonly plain?: boolean
}

/** A mark and a word first, colour third; critical is a filled tag. Normal has no mark at all. */
export function AbnormalMark({ flag, by = 'lab', plain = false }: AbnormalMarkProps) {
  const { mark, word, plain: sentence } = abnormalWords[flag]
  const critical = flag.startsWith('critical')
  return (
    <span className={critical ? classes.critical : classes.abnormal}>
      <span aria-hidden="true">
        {mark} {plain ? sentence : word}
      </span>
      <span className={classes.spoken}>, {plain ? sentence : spoken[flag]}</span>
      {by === 'range' && !plain && <span className={classes.by}> by range</span>}
    </span>
  )
}
