import { Component, useCallback, useState, type ReactNode } from 'react'
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
  /** Begins it. */
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

function Invited({ invitation, language, startVisit, onReload }: GuestAppProps) {
  const { text } = useGuestText()
  const [visit, setVisit] = useState(() => (invitation === null ? null : startVisit(invitation, language)))
  function goWith(code: string) {
    visit?.stop()
    setVisit(startVisit(code, language))
  }
  if (visit === null) {
    return (
      <>
        <BareHeader />
        <CodeScreen title={text('guest.code.title')} body={text('guest.code.body')} onCode={goWith} />
      </>
    )
  }
  return <GuestPage visit={visit} onReload={onReload} onCode={goWith} />
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
        {text('guest.remedy.reload')}
      </GuestButton>
    </Stage>
  )
}
