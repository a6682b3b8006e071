import { useEffect, useRef } from 'react'
import { homeWish } from '../../state/home-wish.ts'

/** Does what the menu, the keys or the palette ask of the home, from whichever screen they were used. */
export function useHomeMenu(commands: { readonly onNew: () => void; readonly onOpenFile: () => void }): void {
  const newest = useRef(commands)
  useEffect(() => {
    newest.current = commands
  })
  useEffect(() => {
    function fulfil(): void {
      const wish = homeWish.get()
      if (wish === null) return
      homeWish.set(null)
      if (wish === 'newTavolo') newest.current.onNew()
      else newest.current.onOpenFile()
    }
    fulfil()
    return homeWish.subscribe(fulfil)
  }, [])
}
