import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../ui/text-context.tsx'
import type { SilenceDesk } from './silence/silence-place.tsx'
import type { VoteForm } from './voting/use-vote-form.ts'

/** What is done with a canvas as a whole, by keys and by name. */
export function useCanvasActions(parts: {
  readonly mayWrite: boolean
  readonly facilitates: boolean
  readonly isOnTable: boolean
  readonly vote: Pick<VoteForm, 'canOpen' | 'open'>
  readonly table: { readonly toggle: () => void }
  readonly silence: Pick<SilenceDesk, 'isSilent' | 'isAloud' | 'open' | 'reveal' | 'readAloud'>
  /** Asks how long. */
  readonly onTime: () => void
}): void {
  const { text } = useText()
  const { mayWrite, facilitates, isOnTable, vote, table, silence, onTime } = parts
  const { isSilent, isAloud } = silence
  useActions([
    {
      id: 'canvases.table',
      label: text(isOnTable ? 'canvases.takeFromTable' : 'canvases.putOnTable'),
      keys: ['Alt+T'],
      isEnabled: mayWrite,
      run: table.toggle,
    },
    {
      id: 'canvases.vote',
      label: text('canvases.vote.start'),
      keys: ['V'],
      isEnabled: mayWrite && vote.canOpen,
      run: vote.open,
    },
    {
      id: 'canvases.time',
      label: text('canvases.timer.open'),
      keys: ['T'],
      isEnabled: facilitates,
      run: onTime,
    },
    {
      id: 'canvases.silence',
      label: text('canvases.silence.start'),
      keys: ['Alt+S'],
      isEnabled: facilitates && !isSilent && !isAloud,
      run: silence.open,
    },
    {
      id: 'canvases.reveal',
      label: text('canvases.silence.reveal'),
      isEnabled: facilitates && isSilent,
      run: silence.reveal,
    },
    {
      id: 'canvases.readAloud',
      label: text('canvases.aloud.start'),
      isEnabled: facilitates && isSilent,
      run: silence.readAloud,
    },
  ])
}
