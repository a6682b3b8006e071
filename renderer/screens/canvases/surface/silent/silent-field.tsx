import { useRef } from 'react'
import { findRecord } from '../../../../../shared/doc/records.ts'
import { findWriting } from '../../../../../shared/doc/private-writing.ts'
import { cardType } from '../../../../../shared/model/card.ts'
import type { PrivateDraft } from '../../../../../shared/model/private-draft.ts'
import { cardTextLength } from '../../../../../shared/model/text-lengths.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { useProblem } from '../../outline/line-field.tsx'
import { WordsField } from '../../outline/words-field.tsx'
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
  const read = useRef(draft.text)
  const { zoneId, clusterId } = draft
  const home = { zoneId, clusterId }
  /** Words that are too long for a card become as many as they need. */
  function take(words: string): void {
    if (words === '' || words === read.current) return
    const { deeds } = desk()
    const isLong = problemOf(words) !== undefined
    const card = findRecord(documents, cardType, draft.id)
    const isHere = session.drafts.kept.get().drafts.some(({ id }) => id === draft.id)
    if (isHere && isLong)
      deeds.writeDivided({ item: { kind: 'silent', draft, isLeft: false }, home }, '', words)
    else if (isHere) deeds.changeSilent(draft, words)
    else if (card !== null && !isLong)
      deeds.write({ item: { kind: 'card', card }, home }, read.current, words)
    else if (findWriting(documents, draft.writingId)?.state === 'revealed') deeds.rescue(home, words)
    // It was taken away elsewhere on this computer, and is nobody else's to read.
    else session.drafts.bringBack({ ...draft, text: words.slice(0, cardTextLength) })
  }
  return (
    <WordsField
      label={text('canvases.outline.editCard')}
      description={text('canvases.outline.editHelp')}
      stored={draft.text}
      problemOf={problemOf}
      onTake={(words) => {
        take(words)
        onDone(true)
        return 'done'
      }}
      onLeave={() => onDone(true)}
      onBlur={(words) => {
        take(words)
        onDone(false)
      }}
      onVanish={take}
      onDivide={(words) => {
        take(words)
        onDone(true)
        return 'done'
      }}
    />
  )
}
