import { Spinner } from '../ui/progress.tsx'
import styles from './export.module.css'

/** Says what is being made, beside the button that asked for it; its place is there for readers before the words come. */
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
