import { createHash } from 'node:crypto'
import { statementContent } from './capability/content.ts'
import stated from './generated/statement-date.json' with { type: 'json' }

export interface StatementDate {
  readonly date: string
  /** Tag of the content that it is the date of. */
  readonly content: string
}

export interface CapabilityStatement {
  readonly text: string
  /** Changes with the content: the version that an ETag names. */
  readonly tag: string
}

/** The CapabilityStatement as it is answered — https://hl7.org/fhir/R4/capabilitystatement.html */
export function capabilityStatement(base: string): CapabilityStatement {
  const { resourceType, text: narrative, name, title, status, ...content } = statementContent()
  const implementation = { description: 'Chartroom', url: base }
  const text = JSON.stringify({
    resourceType,
    text: narrative,
    name,
    title,
    status,
    date: stated.date,
    ...content,
    implementation,
  })
  return { text, tag: statementTag(text) }
}

/**
 * The date of the statement is the day on which its content became what it is (`tools/generate.ts` writes it): it moves
 * when what is offered does, not when a server starts.
 */
export function datedContent(day: string, before: StatementDate = stated): StatementDate {
  const content = statementTag(JSON.stringify(statementContent()))
  return before.content === content ? before : { date: day, content }
}

export function statementTag(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
