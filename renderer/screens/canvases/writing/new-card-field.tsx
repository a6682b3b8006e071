import { useRef } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { CardDeeds, ManyCardsDeeds } from '../outline/outline-deeds.ts'
import type { CardHome } from '../outline/outline-lines.ts'
import { useProblem } from './use-problem.ts'
import { WordsField } from './words-field.tsx'

/** Where the words of new cards are written, one after the other. What is not yet taken is a card all the same when one leaves. */
export function NewCardField({
  place,
  home,
  whyNot,
  deeds,
  add,
  onAdded,
  onClose,
}: {
  /** The name of the zone, or what stands for none. */
  readonly place: string
  readonly home: CardHome
  readonly whyNot: string | null
  readonly deeds: () => Pick<CardDeeds & ManyCardsDeeds, 'rescue' | 'paste' | 'addDivided'>
  /** Gives the card; null when it was refused. */
  readonly add: (words: string) => Pick<Card, 'id'> | null
  /** A card was added, and the field waits for the next. */
  readonly onAdded?: () => void
  /** `lastId`: of the last card that was written here, where focus is to come to; undefined when it went elsewhere already. */
  readonly onClose: (lastId: string | null | undefined) => void
}) {
  const { text } = useText()
  const problemOf = useProblem('card')
  const lastId = useRef<string | null>(null)
  const note = (cards: readonly Pick<Card, 'id'>[]) => {
    lastId.current = cards.at(-1)?.id ?? lastId.current
  }
  return (
    <WordsField
      label={text('canvases.outline.draft', { zone: place })}
      description={text('canvases.outline.draftHelp')}
      stored=""
      problemOf={problemOf}
      whyNot={whyNot}
      onTake={(words) => {
        if (words === '') {
          onClose(lastId.current)
          return 'done'
        }
        const added = add(words)
        if (added === null) return 'refused'
        note([added])
        onAdded?.()
        return 'next'
      }}
      onLeave={() => onClose(lastId.current)}
      onBlur={(words) => {
        if (words !== '' && add(words) === null) return 'refused'
        onClose(undefined)
        return 'done'
      }}
      onVanish={(words) => {
        if (words !== '') deeds().rescue(home, words)
      }}
      onPasteLines={(pasted) => {
        const taken = deeds().paste(home, pasted)
        if (taken === 'one-line') return false
        if (taken !== 'refused') note(taken)
        return true
      }}
      onDivide={(words) => {
        const added = deeds().addDivided(home, words)
        if (added === null) return 'refused'
        note(added)
        onClose(lastId.current)
        return 'done'
      }}
    />
  )
}
