import { useEffect } from 'react'
import type { HostEvent } from '../../shared/ipc/events.ts'
import { useActions, useFindAction } from '../actions/use-actions.ts'
import { useFileTaking } from '../exchange/use-file-taking.ts'
import { useApp } from '../state/app-context.tsx'
import { homeWish } from '../state/home-wish.ts'
import { navigate } from '../state/navigate.ts'
import { useRoute } from '../state/use-route.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** The menu's commands and the ids of the actions that do them. */
const actionOfCommand: Readonly<Record<HostEvent<'menuCommand'>['command'], string>> = {
  newTavolo: 'app.newTavolo',
  openFile: 'app.openFile',
  openHome: 'app.home',
  openSettings: 'app.settings',
  openPalette: 'palette',
  showKeys: 'keys',
}

/** What can be done from anywhere, by keys, palette and application menu alike. */
export function useAppActions(): void {
  const { host } = useApp()
  const { text } = useText()
  const { choose } = useFileTaking()
  const toasts = useToasts()
  const route = useRoute()
  const group = text('common.keysGeneral')
  function openFile(): void {
    // Whoever has a tavolo on the screen stays in it: a file of the same one is merged where the person is.
    if (route.screen === 'tavolo') void choose()
    else askHome('openFile')
  }
  useActions([
    {
      id: 'app.newTavolo',
      label: text('menu.newTavolo'),
      keys: ['Mod+N'],
      group,
      run: () => askHome('newTavolo'),
    },
    {
      id: 'app.openFile',
      label: text('menu.openFile'),
      keys: ['Mod+O'],
      group,
      run: () => openFile(),
    },
    { id: 'app.home', label: text('shell.home'), group, run: () => navigate({ screen: 'home' }) },
    {
      id: 'app.settings',
      label: text('shell.settings'),
      keys: ['Mod+,'],
      group,
      run: () => navigate({ screen: 'settings' }),
    },
    { id: 'app.notices', label: text('shell.notices'), keys: ['F6'], group, run: toasts.enter },
    { id: 'app.backups', label: text('backups.title'), group, run: () => navigate({ screen: 'backups' }) },
  ])
  const findAction = useFindAction()
  useEffect(
    () =>
      host.on('menuCommand', ({ command }) => {
        const action = findAction(actionOfCommand[command])
        if (action?.isEnabled !== false) action?.run()
      }),
    [host, findAction],
  )
}

function askHome(wish: 'newTavolo' | 'openFile'): void {
  homeWish.set(wish)
  navigate({ screen: 'home' })
}
