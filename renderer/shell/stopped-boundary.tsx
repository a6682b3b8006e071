import { Component, type ReactNode } from 'react'
import { useApp } from '../state/app-context.tsx'
import { hrefOf } from '../state/route.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { useText } from '../ui/text-context.tsx'

interface BoundaryProps {
  readonly children: ReactNode
  readonly onError: (error: Error) => void
  readonly renderStopped: (reopen: () => void) => ReactNode
}

class Boundary extends Component<BoundaryProps, { readonly hasStopped: boolean }> {
  override state = { hasStopped: false }

  static getDerivedStateFromError(): { readonly hasStopped: boolean } {
    return { hasStopped: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error instanceof Error ? error : new Error(String(error)))
  }

  override render(): ReactNode {
    if (!this.state.hasStopped) return this.props.children
    return this.props.renderStopped(() => this.setState({ hasStopped: false }))
  }
}

/** Catches a fault of one screen: says that what is saved is safe, and offers to open the screen again. */
export function StoppedBoundary({ children }: { readonly children: ReactNode }) {
  const { logError } = useApp()
  return (
    <Boundary onError={logError} renderStopped={(reopen) => <Stopped onReopen={reopen} />}>
      {children}
    </Boundary>
  )
}

function Stopped({ onReopen }: { readonly onReopen: () => void }) {
  const { text } = useText()
  return (
    <Banner
      tone="error"
      title={text('shell.stoppedTitle')}
      actions={
        <>
          <Button onPress={onReopen}>{text('shell.reopen')}</Button>
          <Link href={hrefOf({ screen: 'home' })}>{text('shell.home')}</Link>
        </>
      }
    >
      {text('shell.stoppedText')}
    </Banner>
  )
}
