import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { RecordLink } from '../record-link.tsx'
import { gapBlock, type GapLine } from './gap-line.ts'
import styles from './gaps.module.css'

/** One gap: what it is about, why, and the records it leads to. */
export function GapRow({ line }: { readonly line: GapLine }) {
  const { about, reason, records } = line
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.about}>{typeof about === 'string' ? about : <RecordLink record={about} />}</p>
        <p>{reason}</p>
        {records.length > 0 && (
          <ul className={styles.records}>
            {records.map((record) => (
              <li key={record.id}>
                <RecordLink record={record} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <ToMinutes size="small" variant="quiet" makeBlocks={() => [gapBlock(line)]} />
    </li>
  )
}
