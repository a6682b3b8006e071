import { useEffect } from 'react'
import { useNewest } from '../../../ui/use-newest.ts'

/** Words that are pasted on the surface, and not into a field, become cards: a card a line. Files on the clipboard are no words. */
export function useSurfacePaste(onPaste: ((pasted: string) => void) | null): void {
  const newest = useNewest(onPaste)
  useEffect(() => {
    function hear(event: ClipboardEvent): void {
      const { target, clipboardData } = event
      const take = newest()
      if (!(target instanceof Element)) return
      // In a field and in a dialog the words go where one writes.
      const isElsewhere = target.closest('textarea, input, [contenteditable], [role="dialog"]') !== null
      if (take === null || isElsewhere || event.defaultPrevented) return
      if (clipboardData === null || clipboardData.files.length > 0) return
      const pasted = clipboardData.getData('text/plain')
      if (pasted.trim() === '') return
      event.preventDefault()
      take(pasted)
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [newest])
}
