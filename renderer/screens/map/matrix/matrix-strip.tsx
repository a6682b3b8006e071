import { coverageLevels } from '../../../../shared/model/coverage-override.ts'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { StrengthShape } from '../../../ui/strength-shape.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixPair } from './matrix-pair.ts'
import { levelWord } from './matrix-words.ts'
import styles from './matrix-view.module.css'

/** Under the table: what the cell under the pointer, or the one with focus, says in full. null: how to begin. */
export function MatrixStrip({ pair }: { readonly pair: MatrixPair | null }) {
  const { text } = useText()
  const { need = null, resource = null, link = null } = pair ?? {}
  // Readers get the same from the grid itself.
  return (
    <div aria-hidden="true" className={styles.strip}>
      {need === null && resource === null && <p className={styles.stripHint}>{text('matrix.hint')}</p>}
      <div className={styles.stripSubjects}>
        {need !== null && (
          <p className={styles.stripLine}>
            <span className={styles.stripCode}>{need.code}</span>
            <span className={styles.stripTitle}>{need.title}</span>
            <span className={styles.stripFacts}>
              <CoverageShape level={coverageLevels[need.level]} size="1rem" />
              {levelWord(text, 'needs', need.level)}
            </span>
          </p>
        )}
        {resource !== null && (
          <p className={styles.stripLine}>
            <span className={styles.stripCode}>{resource.code}</span>
            <span className={styles.stripTitle}>{resource.title}</span>
            <span className={styles.stripFacts}>{resource.remark}</span>
          </p>
        )}
      </div>
      {link !== null && (
        <div className={styles.stripLink}>
          <p className={styles.stripLine}>
            <StrengthShape level={link.strength} size="1rem" />
            <span className={styles.stripTitle}>{text(`map.strength.${link.strength}`)}</span>
          </p>
          {link.note !== '' && (
            <p className={styles.stripNote}>{text('drawings.quoted', { words: link.note })}</p>
          )}
        </div>
      )}
    </div>
  )
}
