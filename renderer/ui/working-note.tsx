import { Spinner } from './progress.tsx'
import styles from './working-note.module.css'

/** Says what is being made or read, beside what asked for it; its place is there for readers before the words come. */
export function WorkingNote({ working }: { readonly working: string | null }) {
  return (
    <span aria-live="polite" className={styles.working}>
      {working !== null && (
        <>
          <Spinner label={working} />
          {working}
        </>
      )}
    </span>
  )
}
