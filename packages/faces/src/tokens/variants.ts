import type { VariantColorsResolver } from '@mantine/core'

/** The five `color` names of a face (ui 2), each a set of roles. Any other name is a mistake in the code. */
const tones = {
  primary: { ink: 'primary', fill: 'primary', hover: 'primary-hover', on: 'on-primary', soft: 'primary-soft' },
  critical: { ink: 'crit', fill: 'crit-fill', hover: 'crit', on: 'on-crit', soft: 'crit-bg' },
  abnormal: { ink: 'abn', fill: 'abn', hover: 'abn', on: 'surface', soft: 'abn-bg' },
  ok: { ink: 'ok', fill: 'ok', hover: 'ok', on: 'surface', soft: 'ok-bg' },
  neutral: { ink: 'text', fill: 'text2', hover: 'text', on: 'surface', soft: 'sunken' },
} as const

type Tone = keyof typeof tones

export const answerVariant: VariantColorsResolver = ({ color = 'primary', variant }) => {
  const tone = tones[color in tones ? (color as Tone) : 'primary']
  const of = (role: string) => `var(--cr-${role})`
  const none = 'transparent'
  switch (variant) {
    case 'filled':
      return { background: of(tone.fill), hover: of(tone.hover), color: of(tone.on), border: `1px solid ${none}` }
    case 'light':
      return { background: of(tone.soft), hover: of('hover'), color: of(tone.ink), border: `1px solid ${none}` }
    case 'subtle':
    case 'transparent':
      return { background: none, hover: of('hover'), color: of(tone.ink), border: `1px solid ${none}` }
    default:
      return { background: of('surface'), hover: of('hover'), color: of(tone.ink), border: `1px solid ${of('edge')}` }
  }
}
