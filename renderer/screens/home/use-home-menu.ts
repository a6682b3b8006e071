import { useEffect, useRef } from 'react'
import { useApp } from '../../state/app-context.tsx'

/** Does what the application menu asks for while the home is on the screen. */
export function useHomeMenu(commands: { readonly onNew: () => void; readonly onOpenFile: () => void }): void {
  const { host } = useApp()
  const newest = useRef(commands)
  useEffect(() => {
    newest.current = commands
  })
  useEffect(
    () =>
      host.on('menuCommand', ({ command }) => {
        if (command === 'newTavolo') newest.current.onNew()
        if (command === 'openFile') newest.current.onOpenFile()
      }),
    [host],
  )
}
