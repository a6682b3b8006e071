import { useMemo, useState, useSyncExternalStore } from 'react'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { useGuestPlace } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'

/** What is written in silence on this device and meets a condition; `isMeant` is a function that stays the same. */
export function useDrafts(isMeant: (draft: PrivateDraft) => boolean): readonly PrivateDraft[] {
  const { kept } = useGuestPlace().room.drafts
  const { drafts } = useSyncExternalStore(kept.subscribe, kept.get)
  return useMemo(() => drafts.filter(isMeant), [drafts, isMeant])
}

/** Keeps cards that are written in silence, and says so once. */
export function useKeepDraft(): {
  /** Whether it is kept. */
  readonly keep: (draft: Omit<PrivateDraft, 'id' | 'createdAt'>) => boolean
  /** What came of the last one; empty before. */
  readonly kept: string
} {
  const { text } = useGuestText()
  const { drafts } = useGuestPlace().room
  const [kept, setKept] = useState('')
  return {
    kept,
    keep(draft) {
      const { isOk } = drafts.add(draft)
      setKept(
        isOk ? text('guest.silence.kept') : text('guest.write.failed', { reason: text('guest.write.other') }),
      )
      return isOk
    },
  }
}
