import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps focus on a card that goes to another cell, whoever moved it: keys, the mouse, undo, another device. In its new cell
 * it is a new element.
 */
export function useChipFocus(items: readonly unknown[]): void {
  const last = useRef<{ readonly chip: Element; readonly id: string } | null>(null)
  useEffect(() => {
    function note({ target }: Event): void {
      const chip = target instanceof Element ? target.closest('[data-chip]') : null
      const id = chip?.closest<HTMLElement>('[data-record]')?.dataset.record
      last.current = chip === null || id === undefined ? null : { chip, id }
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', note)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', note)
    }
  }, [])
  useLayoutEffect(() => {
    if (last.current === null || last.current.chip.isConnected) return
    const { id } = last.current
    document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] [data-chip]`)?.focus()
  }, [items])
}
