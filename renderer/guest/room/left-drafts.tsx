import { useCallback, useId } from 'react'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { DraftList } from '../canvas/draft-list.tsx'
import { useDrafts } from '../canvas/use-drafts.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './own-things.module.css'

/** What was written in silence on a canvas that is not on the table now: it waits here, and is nowhere else. */
export function LeftDrafts() {
  const { text } = useGuestText()
  const titleId = useId()
  const onTable = useGuestQuery(canvasOnTable)?.id ?? null
  const isElsewhere = useCallback((draft: PrivateDraft) => draft.canvasId !== onTable, [onTable])
  const drafts = useDrafts(isElsewhere)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {text('guest.silence.elsewhere')}
      </h2>
      <p>{text('guest.silence.elsewhereBody')}</p>
      <DraftList drafts={drafts} label={text('guest.silence.elsewhere')} canSend={false} />
    </section>
  )
}
