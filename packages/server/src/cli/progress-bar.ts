export interface ProgressBar {
  step(by?: number): void
  end(): void
}

const width = 24

/** A bar on a terminal; on anything else (a log, CI) only its last line. */
export function progressBar(label: string, total: number, out: NodeJS.WriteStream = process.stderr): ProgressBar {
  let done = 0
  const draw = (): void => {
    const filled = total === 0 ? width : Math.round((done / total) * width)
    out.write(`\r${label}  ${'█'.repeat(filled)}${'░'.repeat(width - filled)}  ${done} of ${total}`)
  }
  return {
    step: (by = 1) => {
      done += by
      if (out.isTTY) draw()
    },
    end: () => {
      if (out.isTTY) draw()
      else out.write(`${label}: ${done} of ${total}`)
      out.write('\n')
    },
  }
}
