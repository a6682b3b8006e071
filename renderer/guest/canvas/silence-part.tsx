import { LockKeyhole } from 'lucide-react'
import { useCallback, useId } from 'react'
import { countDrafts, type PrivateWriting, writingsOf } from '../../../shared/doc/private-writing.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { Icon } from '../../ui/icon.tsx'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import styles from './silence-part.module.css'
import { useDrafts } from './use-drafts.ts'

/** That everybody writes in silence, and how much is written; after an end without a reveal what became of one's own cards. */
export function SilencePart({ canvasId }: { readonly canvasId: Id<'canvas'> }) {
  const writing = useGuestQuery(newestWriting, canvasId)
  if (writing?.state === 'open') return <Open writing={writing} />
  return <Left canvasId={canvasId} isAloud={writing?.state === 'aloud'} />
}

function Open({ writing }: { readonly writing: PrivateWriting }) {
  const { text } = useGuestText()
  const titleId = useId()
  const { cards, people } = useGuestQuery(countOf, writing.id)
  return (
    <section aria-labelledby={titleId} className={styles.silence}>
      <h2 id={titleId} className={styles.title}>
        <Icon of={LockKeyhole} /> {text('guest.silence.title')}
      </h2>
      <p>{text('guest.silence.body')}</p>
      <p className={styles.count}>{text('guest.silence.count', { cards, people })}</p>
    </section>
  )
}

function Left({
  canvasId,
  isAloud,
}: {
  readonly canvasId: Id<'canvas'>
  /** They are being read one by one: whoever facilitates calls them. */
  readonly isAloud: boolean
}) {
  const { text } = useGuestText()
  const { room } = useGuestPlace()
  const titleId = useId()
  const isHere = useCallback((draft: PrivateDraft) => draft.canvasId === canvasId, [canvasId])
  const drafts = useDrafts(isHere)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby={titleId} className={styles.silence}>
      <h2 id={titleId} className={styles.title}>
        <Icon of={LockKeyhole} />{' '}
        {text(isAloud ? 'guest.silence.aloudTitle' : 'guest.silence.leftTitle', { count: drafts.length })}
      </h2>
      <p>{text(isAloud ? 'guest.silence.aloudBody' : 'guest.silence.leftBody', { count: drafts.length })}</p>
      {!isAloud && (
        <GuestButton onPress={() => room.drafts.publish(drafts.map(({ id }) => id))}>
          {text('guest.silence.sendAll', { count: drafts.length })}
        </GuestButton>
      )}
    </section>
  )
}

/** The round that is open, else the last one; null before there was any. */
function newestWriting(documents: TavoloDocuments, canvasId: Id<'canvas'>): PrivateWriting | null {
  const writings = writingsOf(documents, canvasId)
  return writings.find(({ state }) => state === 'open') ?? writings.at(-1) ?? null
}

function countOf(documents: TavoloDocuments, id: Id<'writing'>) {
  return countDrafts(documents, [id])
}
