/** Something that can be done from here: a row of the palette, and a key when it has one. */
export interface Command {
  readonly id: string
  readonly group: 'Chart' | 'Apps' | 'Patients' | 'Go' | 'Help'
  readonly label: string
  /** "g s" (one after the other), "?" or "[". Ctrl/⌘ K belongs to the palette itself. */
  readonly keys?: string
  readonly run: () => void
}
