import {
  CalendarClock,
  FileText,
  Gavel,
  LayoutDashboard,
  Settings,
  Timer,
  Users,
  UsersRound,
} from 'lucide-react'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { ActionsProvider } from '../../../renderer/actions/actions-provider.tsx'
import { useActions } from '../../../renderer/actions/use-actions.ts'
import { AppFrame } from '../../../renderer/ui/app-frame.tsx'
import '../../../renderer/ui/fonts.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { Icon } from '../../../renderer/ui/icon.tsx'
import { Link } from '../../../renderer/ui/link.tsx'
import { Page } from '../../../renderer/ui/page.tsx'
import { Rail } from '../../../renderer/ui/rail.tsx'
import { SaveStatusIndicator, type SaveStatus } from '../../../renderer/ui/save-status-indicator.tsx'
import { TextProvider } from '../../../renderer/ui/text-context.tsx'
import { ThemeProvider, type ThemeChoice } from '../../../renderer/ui/theme-provider.tsx'
import { ToastProvider } from '../../../renderer/ui/toast.tsx'
import { TopBar } from '../../../renderer/ui/top-bar.tsx'
import { ActingPlate } from './acting-plate.tsx'
import { DocumentPlate } from './document-plate.tsx'
import { FieldsPlate } from './fields-plate.tsx'
import { SharingPlate } from './sharing-plate.tsx'
import { StatesPlate } from './states-plate.tsx'

/** What the address may say: `?theme=dark&scale=2&lang=en&plate=fields`. */
const address = new URLSearchParams(location.search)

const plates = {
  document: { title: 'Il fondo a rotazione, l’economia e l’affido', Content: DocumentPlate },
  acting: { title: 'Agire', Content: ActingPlate },
  fields: { title: 'Campi', Content: FieldsPlate },
  states: { title: 'Stati', Content: StatesPlate },
  sharing: { title: 'Condividi', Content: SharingPlate },
} as const

const statuses: Readonly<Record<string, SaveStatus>> = {
  saved: { kind: 'saved' },
  saving: { kind: 'saving' },
  failed: { kind: 'failed', reason: 'il disco è pieno', retryAtMs: 8000 },
}

function Gallery() {
  const [plate] = useState(() => (address.get('plate') ?? 'document') as keyof typeof plates)
  const { title, Content } = plates[plate]
  useActions([
    { id: 'decision', label: 'Aggiungi una decisione', keys: ['Mod+Shift+D'], run: () => undefined },
    { id: 'action', label: 'Aggiungi un’azione', keys: ['Mod+Shift+A'], run: () => undefined },
    { id: 'attendance', label: 'Segna le presenze', keys: ['P'], run: () => undefined },
    { id: 'frozen', label: 'Riapri il verbale', isEnabled: false, run: () => undefined },
  ])
  const rail = (
    <Rail
      label="Sezioni del tavolo"
      header={
        <Link href="?plate=acting" isQuiet>
          I tuoi tavoli
        </Link>
      }
      items={[
        {
          id: 'overview',
          href: '?plate=acting',
          label: 'Panoramica',
          icon: <Icon of={LayoutDashboard} />,
          isCurrent: plate === 'acting',
        },
        {
          id: 'people',
          href: '?plate=fields',
          label: 'Persone',
          icon: <Icon of={Users} />,
          isCurrent: plate === 'fields',
        },
        {
          id: 'sessions',
          href: '?plate=document',
          label: 'Sessioni',
          icon: <Icon of={CalendarClock} />,
          isCurrent: plate === 'document',
        },
        {
          id: 'decisions',
          href: '?plate=states',
          label: 'Decisioni e azioni',
          icon: <Icon of={Gavel} />,
          count: 3,
          countLabel: '3 azioni scadute',
          isCurrent: plate === 'states',
        },
        {
          id: 'documents',
          href: '?plate=states#documents',
          label: 'Documenti',
          icon: <Icon of={FileText} />,
        },
      ]}
      footerItems={[
        { id: 'settings', href: '?plate=fields#s', label: 'Impostazioni', icon: <Icon of={Settings} /> },
      ]}
    />
  )
  return (
    <AppFrame
      rail={rail}
      renderTopBar={(drawerButton) => (
        <TopBar
          title="Vicini di valle"
          subtitle="3ª sessione"
          status={
            <SaveStatusIndicator
              status={statuses[address.get('status') ?? 'saved'] ?? { kind: 'saved' }}
              nowMs={0}
              onRetry={() => undefined}
            />
          }
        >
          <span className="tabular-numbers" style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
            <Icon of={Timer} size="small" /> 12:40 / 20
          </span>
          <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
            <Icon of={UsersRound} size="small" /> 9 in sala
          </span>
          {drawerButton}
        </TopBar>
      )}
      {...(plate === 'document'
        ? { aside: { label: 'Sotto mano', content: <p>Presenze, decisioni e azioni di questo punto.</p> } }
        : {})}
    >
      <Page
        title={title}
        eyebrow="Giovedì 16 aprile 2026, ex scuola elementare, Montefosco"
        width={plate === 'document' ? 'text' : 'wide'}
      >
        <Content />
      </Page>
    </AppFrame>
  )
}

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <TextProvider language={address.get('lang') === 'en' ? 'en' : 'it'}>
      <ThemeProvider
        theme={(address.get('theme') ?? 'light') as ThemeChoice}
        textScale={Number(address.get('scale') ?? 1)}
      >
        <ToastProvider>
          <ActionsProvider>
            <Gallery />
          </ActionsProvider>
        </ToastProvider>
      </ThemeProvider>
    </TextProvider>
  </StrictMode>,
)
