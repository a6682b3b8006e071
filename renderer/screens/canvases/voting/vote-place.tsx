import { Vote as VoteIcon } from 'lucide-react'
import { closeVote } from '../../../../shared/doc/commands/votes.ts'
import { listVotes } from '../../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { RunningVote } from './running-vote.tsx'
import type { VoteForm } from './use-vote-form.ts'
import { VoteOutcome } from './vote-outcome.tsx'
import { VoteSheet } from './vote-sheet.tsx'

/** «Vota», and while people vote «Chiudi il voto». */
export function VoteButton({ form }: { readonly form: VoteForm }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { vote, button, open, moveTo } = form
  if (vote !== null) {
    return (
      <Button
        size="small"
        icon={<Icon of={VoteIcon} />}
        onPress={() => {
          const closed = runWithUndo(text('canvases.vote.closed'), (context) => closeVote(context, vote.id))
          if (closed !== null) moveTo(vote.id)
        }}
      >
        {text('canvases.vote.close')}
      </Button>
    )
  }
  return (
    <Button size="small" ref={button} icon={<Icon of={VoteIcon} />} onPress={open}>
      {text('canvases.vote.start')}
    </Button>
  )
}

/** What of votes stands above a canvas: the form, and the vote that runs. */
export function VotePlace({
  canvas,
  form,
  mayWrite,
}: {
  readonly canvas: Canvas
  readonly form: VoteForm
  readonly mayWrite: boolean
}) {
  return (
    <>
      {form.isOpen && <VoteSheet canvas={canvas} form={form} />}
      {form.vote !== null && (
        <RunningVote
          key={form.vote.id}
          vote={form.vote}
          mayWrite={mayWrite}
          isFresh={form.movedTo === form.vote.id}
        />
      )}
    </>
  )
}

/** The votes that are closed, the newest first. */
export function VoteOutcomes({
  canvas,
  form,
  mayWrite,
}: {
  readonly canvas: Canvas
  readonly form: VoteForm
  readonly mayWrite: boolean
}) {
  const votes = useQuery(listVotes, canvas.id)
  return votes
    .filter(({ closedAt }) => closedAt !== null)
    .toReversed()
    .map((vote) => (
      <VoteOutcome key={vote.id} vote={vote} mayWrite={mayWrite} isFresh={form.movedTo === vote.id} />
    ))
}
