import { citeInMinutes } from '../../shared/doc/commands/cite-in-minutes.ts'
import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import { useUndo } from '../state/use-undo.ts'
import { type ToMinutesDesk, useMinutesDesk } from './use-minutes-desk.ts'

/** Gives what is to be written at the moment of asking; null when it cannot, and has said why. */
export type MakeBlocks = () => readonly MinutesBlock[] | null

/** Keeps the way into the verbale: into the item the table is at, or, while no session is on, into one that is chosen. */
export function useToMinutes(): ToMinutesDesk<MakeBlocks> {
  const { runWithUndo } = useUndo()
  return useMinutesDesk<MakeBlocks>((makeBlocks, { item, said }) => {
    const blocks = makeBlocks()
    if (blocks === null) return
    runWithUndo(said, (context) => citeInMinutes(context, { agendaItemId: item.id, blocks }))
  })
}
