/** What a command is told beside its words. */
export type Environment = Readonly<Record<string, string | undefined>>
