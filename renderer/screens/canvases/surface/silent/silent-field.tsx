import { findRecord } from '../../../../../shared/doc/records.ts'
import { findWriting } from '../../../../../shared/doc/private-writing.ts'
import { cardType } from '../../../../../shared/model/card.ts'
import type { PrivateDraft } from '../../../../../shared/model/private-draft.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { OwnWordsField } from '../../writing/own-words-field.tsx'
import { useProblem } from '../../writing/use-problem.ts'
import type { SurfaceDesk } from '../surface-editor.tsx'

/** Where the words of a card are changed that was written in silence. At the reveal what is in it goes to the card. */
export function SilentField({
  draft,
  desk,
  onDone,
}: {
  readonly draft: PrivateDraft
  readonly desk: () => SurfaceDesk
  /** Whether focus goes back to the draft. */
  readonly onDone: (isLeft: boolean) => void
}) {
  const { text } = useText()
  const { documents, session } = useTavolo()
  const problemOf = useProblem('card')
  const { zoneId, clusterId } = draft
  const home = { zoneId, clusterId }
  /** Whether the words are kept; those that are too long for a card become as many as they need. */
  function keep(words: string, read: string): boolean {
    if (words === '' || words === read) return true
    const { deeds } = desk()
    const card = findRecord(documents, cardType, draft.id)
    const isHere = session.drafts.kept.get().drafts.some(({ id }) => id === draft.id)
    const isRevealed = findWriting(documents, draft.writingId)?.state === 'revealed'
    // Also when it was taken away elsewhere on this computer: it is nobody else's to read.
    if (isHere || (card === null && !isRevealed)) return deeds.changeSilent(draft, words)
    if (card !== null && problemOf(words) === undefined)
      return deeds.write({ item: { kind: 'card', card }, home }, read, words)
    deeds.rescue(home, words)
    return true
  }
  return (
    <OwnWordsField
      label={text('canvases.outline.editCard')}
      stored={draft.text}
      kind="card"
      whyNot={null}
      keep={keep}
      divide={keep}
      rescue={(words) => {
        if (!keep(words, draft.text)) desk().deeds.rescue(home, words)
      }}
      onClose={onDone}
    />
  )
}
