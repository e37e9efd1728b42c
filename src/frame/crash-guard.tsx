import { Component, lazy, type PropsWithChildren, Suspense } from 'react'

// Words and drawings for a crash are fetched when there is one: the entry stays small.
const Crashed = lazy(() => import('./crashed.tsx').then((module) => ({ default: module.Crashed })))

/** A fault is caught once, here, told plainly, and costs nothing that was typed. */
export class CrashGuard extends Component<PropsWithChildren, { readonly crashed: boolean }> {
  override readonly state = { crashed: false }

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <Suspense fallback={null}>
        <Crashed onLeave={() => this.setState({ crashed: false })} />
      </Suspense>
    )
  }
}
