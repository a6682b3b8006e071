import { type RefObject, useState } from 'react'
import { openVoteOf } from '../../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Vote } from '../../../../shared/model/vote.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useFormOnDemand } from '../../../ui/use-form-on-demand.ts'

/** The form in which a vote is prepared, and the vote that runs. */
export interface VoteForm {
  /** null while nobody votes. */
  readonly vote: Vote | null
  readonly canOpen: boolean
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  readonly field: RefObject<HTMLInputElement | null>
  readonly button: RefObject<HTMLButtonElement | null>
  /** The vote that was opened or closed here last, to which focus goes. */
  readonly movedTo: Vote['id'] | null
  readonly moveTo: (id: Vote['id']) => void
}

/** Keeps the form of a canvas's vote. */
export function useVoteForm(canvasId: Canvas['id']): VoteForm {
  const vote = useQuery(openVoteOf, canvasId)
  const form = useFormOnDemand()
  const [movedTo, setMovedTo] = useState<Vote['id'] | null>(null)
  return {
    ...form,
    isOpen: form.isOpen && vote === null,
    vote,
    canOpen: vote === null,
    movedTo,
    moveTo: setMovedTo,
  }
}
