import { Component, useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Language } from '../../shared/text/dates.ts'
import { ThemeProvider } from '../ui/theme-provider.tsx'
import { GuestMemoryProvider } from './guest-context.tsx'
import { BareHeader, GuestPage } from './guest-page.tsx'
import { GuestTextProvider, useGuestText } from './guest-text.tsx'
import { GuestButton } from './parts/guest-button.tsx'
import { Stage } from './parts/stage.tsx'
import { CodeScreen } from './screens/code-screen.tsx'
import type { GuestMemory } from './visit/guest-memory.ts'
import type { GuestVisit } from './visit/guest-visit.ts'

/** What the entry gives the page. */
export interface GuestAppProps {
  readonly memory: GuestMemory
  readonly language: Language
  /** null when the address has no secret and none is remembered. */
  readonly invitation: string | null
  readonly startVisit: (invitation: string, language: Language) => GuestVisit
  readonly onReload: () => void
}

/** The guest page: words, theme, and a visit once there is an invitation. */
export function GuestApp(props: GuestAppProps) {
  const { memory } = props
  const [language, setLanguage] = useState(props.language)
  const changeLanguage = useCallback(
    (next: Language) => {
      memory.write('language', next)
      setLanguage(next)
    },
    [memory],
  )
  return (
    <ThemeProvider theme="system" textScale={1}>
      <GuestTextProvider language={language} onLanguageChange={changeLanguage}>
        <GuestMemoryProvider memory={memory}>
          <BrokenBoundary onReload={props.onReload}>
            <Invited {...props} />
          </BrokenBoundary>
        </GuestMemoryProvider>
      </GuestTextProvider>
    </ThemeProvider>
  )
}

function Invited({ invitation: given, language, startVisit, onReload }: GuestAppProps) {
  const { text } = useGuestText()
  const [invitation, setInvitation] = useState(given)
  const [visit, setVisit] = useState<GuestVisit | null>(null)
  useEffect(() => {
    if (invitation === null) return undefined
    const begun = startVisit(invitation, language)
    setVisit(begun)
    begun.start()
    return () => begun.stop()
  }, [invitation, language, startVisit])
  if (invitation === null) {
    return (
      <>
        <BareHeader />
        <CodeScreen title={text('guest.code.title')} body={text('guest.code.body')} onCode={setInvitation} />
      </>
    )
  }
  return visit === null ? null : <GuestPage visit={visit} onReload={onReload} onCode={setInvitation} />
}

class BrokenBoundary extends Component<
  { readonly onReload: () => void; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <Broken onReload={this.props.onReload} /> : this.props.children
  }
}

function Broken({ onReload }: { readonly onReload: () => void }) {
  const { text } = useGuestText()
  return (
    <Stage title={text('guest.broken.title')}>
      <p>{text('guest.broken.body')}</p>
      <GuestButton look="primary" onPress={onReload}>
        {text('guest.reload')}
      </GuestButton>
    </Stage>
  )
}
