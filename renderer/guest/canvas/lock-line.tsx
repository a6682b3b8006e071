import { Lock } from 'lucide-react'
import { lockedDeeds, locksOf } from '../../../shared/doc/canvas-locks.ts'
import type { Id } from '../../../shared/model/id.ts'
import { Icon } from '../../ui/icon.tsx'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './lock-line.module.css'

/** That the canvas is locked, wholly or in part. */
export function LockLine({ canvasId }: { readonly canvasId: Id<'canvas'> }) {
  const { text } = useGuestText()
  const locks = useGuestQuery(locksOf, canvasId)
  return (
    <output className={styles.place}>
      {locks.length > 0 && (
        <span className={styles.line}>
          <Icon of={Lock} size="small" />
          {text(locks.length === lockedDeeds.length ? 'guest.canvas.locked' : 'guest.canvas.lockedPartly')}
        </span>
      )}
    </output>
  )
}
