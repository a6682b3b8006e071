import { useEffect, useRef } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { useActions } from '../actions/use-actions.ts'
import { ProjectorProvider } from '../projector/projector-context.tsx'
import { ReadingBanner } from '../sharing/reading-banner.tsx'
import { useSettledCodes } from '../sharing/use-settled-codes.ts'
import { hrefOf, type Section } from '../state/route.ts'
import { navigate } from '../state/navigate.ts'
import { TavoloProvider, useTavolo } from '../state/tavolo-context.tsx'
import { useAutomaticVersions } from '../state/use-automatic-versions.ts'
import { useOpenTavolo } from '../state/use-open-tavolo.ts'
import { useProcess } from '../state/use-records.ts'
import { useUndo } from '../state/use-undo.ts'
import { AppFrame, mainContentId } from '../ui/app-frame.tsx'
import { Banner } from '../ui/banner.tsx'
import { Link } from '../ui/link.tsx'
import { WaitingPlace } from '../ui/progress.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { libraryErrorText } from '../state/library-error-text.ts'
import { StoppedBoundary } from './stopped-boundary.tsx'
import { TavoloRail } from './tavolo-rail.tsx'
import { TavoloScreen } from './tavolo-screen.tsx'
import { TavoloTopBar } from './tavolo-top-bar.tsx'
import { useSummons } from './use-summons.ts'

/** An open tavolo: its frame and the screen of one of its sections. */
export function TavoloShell(props: { readonly tavoloId: Id<'tavolo'>; readonly section: Section }) {
  const { text } = useText()
  const opening = useOpenTavolo(props.tavoloId)
  if (opening.kind === 'opening') return <WaitingPlace label={text('shell.opening')} />
  if (opening.kind === 'failed') {
    return (
      <main>
        <Banner
          tone="error"
          title={text('errors.openFailed', { reason: libraryErrorText(text, opening.error) })}
          actions={<Link href={hrefOf({ screen: 'home' })}>{text('shell.home')}</Link>}
        />
      </main>
    )
  }
  return (
    <TavoloProvider session={opening.session}>
      <ProjectorProvider>
        <OpenTavolo section={props.section} />
      </ProjectorProvider>
    </TavoloProvider>
  )
}

function OpenTavolo({ section }: { readonly section: Section }) {
  const { id: tavoloId, session } = useTavolo()
  const { title } = useProcess()
  const toasts = useToasts()
  useUndoActions()
  useAutomaticVersions()
  useSettledCodes()
  useSummons(section)
  usePlaceActions(tavoloId)
  useFocusOnArrival(placeKeyOf(section))
  useEffect(() => {
    document.title = title
  }, [title])
  // «Annulla» on a tavolo that was closed would do nothing, nor on what was taken back already.
  useEffect(() => () => toasts.closeAbout(session), [toasts, session])
  useEffect(() => session.undo.subscribe(toasts.closeOver), [toasts, session])
  return (
    <AppFrame
      rail={<TavoloRail section={section} />}
      renderTopBar={(drawerButton) => <TavoloTopBar section={section} drawerButton={drawerButton} />}
    >
      <ReadingBanner />
      <StoppedBoundary key={placeKeyOf(section)}>
        <TavoloScreen section={section} />
      </StoppedBoundary>
    </AppFrame>
  )
}

/** Tells places apart; the views of the map are one place, which keeps what is chosen in it. */
function placeKeyOf(section: Section): string {
  if ('sessionId' in section) return `${section.kind} ${section.sessionId}`
  if (section.kind === 'canvas') return `${section.kind} ${section.canvasId}`
  return section.kind === 'version' ? `${section.kind} ${section.versionId}` : section.kind
}

function useUndoActions(): void {
  const { text } = useText()
  const toasts = useToasts()
  const { undo, redo, canUndo, canRedo } = useUndo()
  const group = text('common.keysGeneral')
  useActions([
    {
      id: 'undo',
      label: text('shell.undo'),
      keys: ['Mod+Z'],
      group,
      isEnabled: canUndo,
      run() {
        undo()
        toasts.show({ text: text('shell.undone') })
      },
    },
    {
      id: 'redo',
      label: text('shell.redo'),
      keys: ['Mod+Shift+Z', 'Ctrl+Y'],
      group,
      isEnabled: canRedo,
      run() {
        redo()
        toasts.show({ text: text('shell.redone') })
      },
    },
  ])
}

/** Every section by name in the palette, and by Alt and its number. */
function usePlaceActions(tavoloId: Id<'tavolo'>): void {
  const { text } = useText()
  const sections = [
    'overview',
    'people',
    'sessions',
    'map',
    'canvases',
    'decisions',
    'documents',
    'history',
    'sharing',
  ] as const
  useActions([
    ...sections.map((kind, index) => ({
      id: `go.${kind}`,
      label: text(`shell.${kind}`),
      keys: [`Alt+${index + 1}`],
      group: text('shell.sections'),
      run: () => navigate({ screen: 'tavolo', tavoloId, section: { kind } }),
    })),
    {
      id: 'go.closing',
      label: text('closing.title'),
      group: text('shell.sections'),
      run: () => navigate({ screen: 'tavolo', tavoloId, section: { kind: 'closing' } }),
    },
  ])
}

/** A new section is read from its beginning: focus goes to the main part, unless the screen took it already. */
function useFocusOnArrival(place: string): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const main = document.getElementById(mainContentId)
    if (main === null || main.contains(document.activeElement)) return
    main.focus({ preventScroll: true })
    main.scrollTo({ top: 0 })
  }, [place])
}
