import { Button, Checkbox, Radio } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/api.ts'
import { type AppSummary, allow } from '../api/apps.ts'
import classes from './consent-panel.module.css'
import { askedOf } from './scope-words.ts'

interface ConsentPanelProps {
  readonly app: AppSummary
  readonly recordId: string
  /** Whose record, as the person reads it: "Penny Silva's record". */
  readonly whose: string
  /** False when it is a child's, or another person's. */
  readonly own?: boolean
  readonly onAllowed: () => void
  readonly onRefused: () => void
}

const times = [
  { days: 1, words: '1 day' },
  { days: 90, words: '90 days' },
  { days: null, words: 'Until I end it' },
] as const

/** Asks in plain words, before any frame exists. Enter on load allows nothing: focus starts on the heading (ui 4.5). */
export function ConsentPanel({ app, recordId, whose, own = true, onAllowed, onRefused }: ConsentPanelProps) {
  const asked = askedOf(app.scopes, own)
  const [ticked, setTicked] = useState<readonly string[]>(asked.map((box) => box.title))
  const [days, setDays] = useState<number | null>(90)
  const [problem, setProblem] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const submit = async (): Promise<void> => {
    const scopes = asked.filter((box) => box.needed || ticked.includes(box.title)).flatMap((box) => box.scopes)
    try {
      await allow(app.id, recordId, scopes, days)
      onAllowed()
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was allowed. Try again.`)
    }
  }

  return (
    <section className={classes.panel} aria-labelledby="consent-title">
      <header className={classes.head}>
        <img src={app.icon} alt="" width="48" height="48" className={classes.icon} />
        <div>
          <h2 id="consent-title" ref={heading} tabIndex={-1} className={classes.title}>
            {app.name} wants to see parts of {whose}
          </h2>
          {app.author === '' ? null : <p className={classes.by}>by {app.author}</p>}
        </div>
      </header>
      <p className={classes.lead}>It will be able to see</p>
      <ul className={classes.list}>
        {asked.map((box) => (
          <li key={box.title}>
            <Checkbox
              checked={box.needed || ticked.includes(box.title)}
              disabled={box.needed}
              label={box.needed ? `${box.title} (needed)` : box.title}
              description={box.detail}
              onChange={(event) =>
                setTicked(
                  event.currentTarget.checked ? [...ticked, box.title] : ticked.filter((title) => title !== box.title),
                )
              }
            />
          </li>
        ))}
      </ul>
      <p>
        <b className={classes.lead}>It asks to change</b> nothing.
      </p>
      <fieldset className={classes.times}>
        <legend className={classes.lead}>How long</legend>
        {times.map((time) => (
          <Radio
            key={time.words}
            name="days"
            label={time.words}
            checked={days === time.days}
            onChange={() => setDays(time.days)}
          />
        ))}
      </fieldset>
      <p className={classes.by}>Nobody here checks what this app does with what it reads.</p>
      {problem === null ? null : (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void submit()}>
          Allow
        </Button>
        <Button variant="default" onClick={onRefused}>
          Don’t allow
        </Button>
      </div>
      <p className={classes.by}>You can end this at any time, under Sharing.</p>
    </section>
  )
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) throw error
  return error.message
}
