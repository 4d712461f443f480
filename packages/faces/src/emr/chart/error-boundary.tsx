import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What stands in the place of the part that failed; `retry` draws the part anew. */
  readonly instead: (retry: () => void) => ReactNode
  /** A part that failed is drawn anew when this changes: another document, another item. */
  readonly of: string | undefined
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly failed: boolean
  readonly of: string | undefined
}

/**
 * Keeps an error in drawing one part to that part: what stands around it, the person's banner above all, stays on the page.
 * React reports the error to the console itself.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, of: this.props.of }

  static getDerivedStateFromError(): Pick<ErrorBoundaryState, 'failed'> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState): ErrorBoundaryState | null {
    return props.of === state.of ? null : { failed: false, of: props.of }
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.instead(() => this.setState({ failed: false }))
    return this.props.children
  }
}
