import { Spinner } from '../ui/progress.tsx'
import styles from './attachments.module.css'

/** Says which file is being prepared; its place is there for readers before the words come. */
export function WorkingFile({ working }: { readonly working: string | null }) {
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
