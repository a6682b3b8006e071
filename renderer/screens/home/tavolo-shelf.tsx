import type { RefObject } from 'react'
import type { Shelf } from '../../state/library.ts'
import { useText } from '../../ui/text-context.tsx'
import { NewTavoloSheet } from './new-tavolo-sheet.tsx'
import styles from './home-screen.module.css'
import { TavoloSheet } from './tavolo-sheet.tsx'
import type { Doors } from './use-doors.ts'

/** The sheets on the table, the last changed first; a blank one in front while somebody writes on it. */
export function TavoloShelf({
  tavoli,
  doors,
  isWriting,
  titleField,
  onStopWriting,
}: {
  readonly tavoli: Extract<Shelf, { readonly kind: 'ready' }>['tavoli']
  readonly doors: Doors
  readonly isWriting: boolean
  readonly titleField: RefObject<HTMLInputElement | null>
  readonly onStopWriting: () => void
}) {
  const { text } = useText()
  return (
    <ul className={styles.shelf} aria-label={text('home.title')}>
      {isWriting && <NewTavoloSheet doors={doors} titleField={titleField} onClose={onStopWriting} />}
      {tavoli.map((tavolo) => (
        <TavoloSheet key={tavolo.id} tavolo={tavolo} />
      ))}
    </ul>
  )
}
