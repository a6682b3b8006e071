import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { spellShortCode } from '../../../shared/sync/room/short-code.ts'
import { useText } from '../../ui/text-context.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './sharing.module.css'

/** How one comes in by hand: the short address and the code of the table, large enough to be read from a projector. */
export function ByHand({ opened }: { readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { code } = opened.state.secrets
  if (code === null) return null
  return (
    <section className={styles.byHand} aria-label={text('sharing.open.byHand')}>
      <dl className={styles.byHandFacts}>
        <div>
          <dt>{text('sharing.open.typeAddress')}</dt>
          <dd className={styles.shortAddress}>{opened.address}</dd>
        </div>
        <div>
          <dt>{text('sharing.open.tableCode')}</dt>
          <dd className={styles.tableCode}>
            <span aria-hidden="true">{spellShortCode(code)}</span>
            {/* Sign by sign: readers would make words of it. */}
            <VisuallyHidden>{code.replaceAll(/.(?=.)/g, '$& ')}</VisuallyHidden>
          </dd>
        </div>
      </dl>
      <p className={styles.hint}>{text('sharing.open.codeWaits')}</p>
    </section>
  )
}
