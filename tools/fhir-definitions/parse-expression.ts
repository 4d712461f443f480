/** One step of a path through a resource, as the official search expressions use them. */
export type Step =
  | { readonly member: string }
  /** `as T`, `.as(T)`, `.ofType(T)`: all taken as ofType, item by item; see README. */
  | { readonly type: string }
  | { readonly index: number }
  /** `where(system='phone')` */
  | { readonly where: string; readonly equals: string }
  /** `where(resolve() is Patient)` */
  | { readonly refersTo: string }
  | { readonly extension: string }
  | { readonly hasExtension: string }

export interface Path {
  /** `base`: relative to what the expression is evaluated on. `resource`: `%resource`. Otherwise a type's name. */
  readonly from: 'base' | 'resource' | (string & {})
  readonly steps: readonly Step[]
  /** `X.exists() and X != false`: true when there is one that is not false, otherwise false. */
  readonly truth?: true
}

const token = /\s*(?:(%?[A-Za-z_][A-Za-z0-9_]*)|'((?:[^'\\]|\\.)*)'|(\d+)|(!=|[().|[\]=]))/y

/**
 * The part of FHIRPath in which R4 writes its search parameters: unions of member paths with casts and a few functions.
 * @throws SyntaxError with the expression for everything else: a new form needs a decision, not a guess.
 */
export function parseExpression(expression: string): readonly Path[] {
  const parser = new Parser(expression)
  const paths = [parser.path()]
  while (parser.accept('|')) paths.push(parser.path())
  parser.end()
  return paths
}

class Parser {
  readonly #source: string
  readonly #tokens: readonly string[]
  #at = 0

  constructor(source: string) {
    this.#source = source
    this.#tokens = tokensOf(source)
  }

  accept(text: string): boolean {
    if (this.#tokens[this.#at] !== text) return false
    this.#at++
    return true
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw this.#unknown()
  }

  path(): Path {
    const path = this.accept('(') ? this.#inBrackets() : this.#start()
    const steps = [...path.steps]
    for (;;) {
      if (this.accept('[')) {
        steps.push({ index: Number(this.#next()) })
        this.#expect(']')
      } else if (this.accept('.')) {
        const name = this.#next()
        if (name === 'exists') return this.#truth({ from: path.from, steps })
        steps.push(this.accept('(') ? this.#call(name) : { member: name })
      } else {
        return { from: path.from, steps }
      }
    }
  }

  #inBrackets(): Path {
    const { from, steps } = this.path()
    const cast: readonly Step[] = this.accept('as') ? [{ type: typeName(this.#next()) }] : []
    this.#expect(')')
    return { from, steps: [...steps, ...cast] }
  }

  #start(): Path {
    const name = this.#next()
    if (name === '%resource') return { from: 'resource', steps: [] }
    if (/^[A-Z]/.test(name)) return { from: name, steps: [] }
    if (!/^[a-z]/.test(name)) throw this.#unknown()
    return { from: 'base', steps: this.accept('(') ? [this.#call(name)] : [{ member: name }] }
  }

  #call(name: string): Step {
    const step = this.#argument(name)
    this.#expect(')')
    return step
  }

  #argument(name: string): Step {
    switch (name) {
      case 'as':
      case 'ofType':
        return { type: typeName(this.#next()) }
      case 'extension':
        return { extension: this.#text() }
      case 'where': {
        const what = this.#next()
        if (what === 'resolve') {
          for (const part of ['(', ')', 'is']) this.#expect(part)
          return { refersTo: this.#next() }
        }
        if (what === 'hasExtension') {
          this.#expect('(')
          const url = this.#text()
          this.#expect(')')
          return { hasExtension: url }
        }
        this.#expect('=')
        return { where: what, equals: this.#text() }
      }
      default:
        throw this.#unknown()
    }
  }

  /** The one expression of its kind: Patient.deceased.exists() and Patient.deceased != false. */
  #truth(path: Path): Path {
    for (const part of ['(', ')', 'and']) this.#expect(part)
    const again = this.path()
    for (const part of ['!=', 'false']) this.#expect(part)
    if (JSON.stringify(again) !== JSON.stringify(path)) throw this.#unknown()
    return { ...path, truth: true }
  }

  #text(): string {
    const text = this.#next()
    if (!text.startsWith("'")) throw this.#unknown()
    return text.slice(1)
  }

  #next(): string {
    const text = this.#tokens[this.#at++]
    if (text === undefined) throw this.#unknown()
    return text
  }

  #expect(text: string): void {
    if (!this.accept(text)) throw this.#unknown()
  }

  #unknown(): SyntaxError {
    return new SyntaxError(`Unknown form at token ${this.#at + 1} of the search expression ${this.#source}`)
  }
}

/** Texts keep their opening quote, which tells them from names. */
function tokensOf(source: string): readonly string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < source.trimEnd().length) {
    const from = token.lastIndex
    const match = token.exec(source)
    if (match === null) throw new SyntaxError(`Unknown sign at ${from + 1} of the search expression ${source}`)
    const [, name, text, number, sign] = match
    tokens.push(name ?? (text === undefined ? (number ?? sign ?? '') : `'${text}`))
  }
  return tokens
}

/** `DateTime` stands once for dateTime (Observation-code-value-date). */
function typeName(name: string): string {
  return name === 'DateTime' ? 'dateTime' : name
}
