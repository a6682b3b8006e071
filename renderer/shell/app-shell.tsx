import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { ActionsProvider } from '../actions/actions-provider.tsx'
import { useBackupNews } from '../backups/use-backup-news.ts'
import { ExchangeDoor } from '../exchange/exchange-door.tsx'
import { useServedNews } from '../sharing/use-served-news.ts'
import { useWaitingNews } from '../sharing/use-waiting-news.ts'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { type App, AppProvider, useApp, useSettings } from '../state/app-context.tsx'
import { useRoute } from '../state/use-route.ts'
import { laterPart } from '../ui/later-part.tsx'
import { TextProvider, useText } from '../ui/text-context.tsx'
import { ThemeProvider } from '../ui/theme-provider.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { useFocusKept } from '../ui/use-focus-kept.ts'
import { loadAhead } from './load-ahead.ts'
import { StoppedBoundary } from './stopped-boundary.tsx'
import { useAppActions } from './use-app-actions.ts'

const TavoloShell = laterPart(async () => (await import('./tavolo-shell.tsx')).TavoloShell)
const SettingsScreen = laterPart(
  async () => (await import('../screens/settings/settings-screen.tsx')).SettingsScreen,
)

const BackupsScreen = laterPart(
  async () => (await import('../screens/backups/backups-screen.tsx')).BackupsScreen,
)

const ErasedScreen = laterPart(
  async () => (await import('../screens/closing/erased-screen.tsx')).ErasedScreen,
)

/** The whole app on the screen. */
export function AppShell({ app }: { readonly app: App }) {
  return (
    <AppProvider app={app}>
      <Surroundings>
        <ToastProvider>
          <ActionsProvider>
            <StoppedBoundary>
              <Place />
            </StoppedBoundary>
            <ExchangeDoor />
          </ActionsProvider>
        </ToastProvider>
      </Surroundings>
    </AppProvider>
  )
}

/** Language and theme, as the settings and the system say. */
function Surroundings({ children }: { readonly children: ReactNode }) {
  const { preferences } = useApp()
  const settings = useSettings()
  const system = useSyncExternalStore(preferences.subscribe, preferences.get)
  const language = settings.language === 'system' ? system.language : settings.language
  return (
    <TextProvider language={language}>
      <ThemeProvider theme={settings.theme} textScale={settings.textScale}>
        {children}
      </ThemeProvider>
    </TextProvider>
  )
}

function readTavoloAhead(): void {
  void import('../state/tavolo-workshop.ts')
  TavoloShell.readAhead()
  void import('./tavolo-screen.tsx').then(({ readOverviewAhead }) => readOverviewAhead())
}

function Place() {
  const route = useRoute()
  const { text } = useText()
  useAppActions()
  useFocusKept()
  useBackupNews()
  useWaitingNews()
  useServedNews()
  const isInTavolo = route.screen === 'tavolo'
  useEffect(() => (isInTavolo ? undefined : loadAhead(readTavoloAhead)), [isInTavolo])
  useEffect(() => {
    if (!isInTavolo) document.title = text('shell.home')
  }, [isInTavolo, text])
  switch (route.screen) {
    case 'home':
      return <HomeScreen />
    case 'settings':
      return <SettingsScreen />
    case 'backups':
      return <BackupsScreen />
    case 'erased':
      return <ErasedScreen />
    case 'tavolo':
      return <TavoloShell key={route.tavoloId} tavoloId={route.tavoloId} section={route.section} />
    default:
      return assertNever(route)
  }
}
