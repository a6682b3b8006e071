import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'

/** What a table of lines needs so that arrows go through it. */
export interface RowKeys {
  readonly table: RefObject<HTMLTableElement | null>
  /** The line where Tab stops: the one that had focus last; null before the first. */
  readonly stopKey: string | null
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void
}

const controls = 'button, input'

/**
 * Arrows up and down go to the same control of the next line, left and right to the next control of this one; Home and End
 * to the first and last line. Lines carry `data-row`.
 */
export function useRowKeys(): RowKeys {
  const table = useRef<HTMLTableElement>(null)
  const [stopKey, setStopKey] = useState<string | null>(null)
  return {
    table,
    stopKey,
    onFocus(event) {
      const key = rowOf(event.target)?.dataset.row
      if (key !== undefined) setStopKey(key)
    },
    onKeyDown(event) {
      const target: unknown = event.target
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (hasModifier || !(target instanceof HTMLElement)) return
      const row = rowOf(target)
      if (row === null) return
      const next = nextControl({ key: event.key, target, row })
      if (next === null) return
      event.preventDefault()
      next.focus()
      next.scrollIntoView({ block: 'nearest' })
    },
  }
}

function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-row]') : null
}

function nextControl(from: {
  readonly key: string
  readonly target: HTMLElement
  readonly row: HTMLTableRowElement
}): HTMLElement | null {
  const own = controlsOf(from.row)
  const place = own.indexOf(from.target)
  const rows = [...(from.row.parentElement?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])]
  const index = rows.indexOf(from.row)
  function inRow(row: HTMLTableRowElement | undefined): HTMLElement | null {
    return row === undefined ? null : (controlsOf(row)[place] ?? null)
  }
  switch (from.key) {
    case 'ArrowDown':
      return inRow(rows[index + 1])
    case 'ArrowUp':
      return inRow(rows[index - 1])
    case 'Home':
      return inRow(rows[0])
    case 'End':
      return inRow(rows.at(-1))
    case 'ArrowRight':
      return own[place + 1] ?? null
    case 'ArrowLeft':
      return own[place - 1] ?? null
    default:
      return null
  }
}

function controlsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(controls)].filter((control) => control.offsetParent !== null)
}
