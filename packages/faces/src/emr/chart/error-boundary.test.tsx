import { expect, it } from 'vitest'
import { ErrorBoundary } from './error-boundary.tsx'

const boundary = (of: string) => new ErrorBoundary({ of, instead: () => 'instead', children: 'the part' })

it('a part that fails is replaced, and the next one is drawn anew (ui 4.11)', () => {
  const part = boundary('a')
  expect(part.render()).toBe('the part')
  part.state = { ...part.state, ...ErrorBoundary.getDerivedStateFromError() }
  expect(part.render()).toBe('instead')
  expect(ErrorBoundary.getDerivedStateFromProps(part.props, part.state)).toBeNull()
  part.state = ErrorBoundary.getDerivedStateFromProps(boundary('b').props, part.state) ?? part.state
  expect(part.render()).toBe('the part')
})
