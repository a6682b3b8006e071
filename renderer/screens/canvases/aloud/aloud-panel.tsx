import { ArrowLeft, ArrowRight, BookOpenText, Check, Eye, Maximize2 } from 'lucide-react'
import { type RefObject, useState } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { Button } from '../../../ui/button.tsx'
import { cardFace } from '../../../ui/card-mark.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { Wall } from '../../../ui/wall.tsx'
import { StepButtons, StepPanel } from '../step-panel.tsx'
import { useNames } from '../use-names.ts'
import styles from './aloud.module.css'
import type { Aloud } from './use-aloud.ts'

/** The cards that were written in silence, read aloud one by one: the one that is read stands large. */
export function AloudPanel({
  aloud,
  title,
  facilitates,
  headingRef,
  onRevealAll,
}: {
  readonly aloud: Aloud
  /** What stands over it on the wall. */
  readonly title: string
  readonly facilitates: boolean
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onRevealAll: () => void
}) {
  const { text } = useText()
  const [isOnWall, setIsOnWall] = useState(false)
  const { next, previous } = aloud
  const shared = { group: text('canvases.aloud.title') }
  useActions([
    {
      ...shared,
      id: 'canvases.aloud.next',
      label: text('canvases.aloud.next'),
      keys: ['Alt+ArrowRight'],
      isEnabled: facilitates && next !== null,
      run: () => next?.(),
    },
    {
      ...shared,
      id: 'canvases.aloud.previous',
      label: text('canvases.aloud.previous'),
      keys: ['Alt+ArrowLeft'],
      isEnabled: facilitates && previous !== null,
      run: () => previous?.(),
    },
  ])
  return (
    <StepPanel
      icon={BookOpenText}
      title={text('canvases.aloud.title')}
      headingRef={headingRef}
      buttons={
        <>
          {facilitates && <Turning aloud={aloud} />}
          <Button variant="quiet" icon={<Icon of={Maximize2} />} onPress={() => setIsOnWall(true)}>
            {text('canvases.aloud.wall')}
          </Button>
          {facilitates && (
            <Button icon={<Icon of={isAllRead(aloud) ? Check : Eye} />} onPress={onRevealAll}>
              {text(isAllRead(aloud) ? 'canvases.aloud.end' : 'canvases.aloud.all')}
            </Button>
          )}
        </>
      }
    >
      <Read aloud={aloud} facilitates={facilitates} />
      <Wall title={title} isOpen={isOnWall} onOpenChange={setIsOnWall}>
        <div className={styles.wall}>
          <Read aloud={aloud} facilitates={facilitates} />
          {facilitates && (
            <StepButtons isCentred>
              <Turning aloud={aloud} />
            </StepButtons>
          )}
        </div>
      </Wall>
    </StepPanel>
  )
}

function isAllRead({ cards, total }: Aloud): boolean {
  return cards.length === total
}

/** Off they keep focus, so that whoever reads with keys is not thrown elsewhere at the last card. */
function Turning({ aloud: { next, previous } }: { readonly aloud: Aloud }) {
  const { text } = useText()
  return (
    <>
      <Button icon={<Icon of={ArrowLeft} />} aria-disabled={previous === null} onPress={() => previous?.()}>
        {text('canvases.aloud.previous')}
      </Button>
      <Button
        variant="primary"
        icon={<Icon of={ArrowRight} />}
        aria-disabled={next === null}
        onPress={() => next?.()}
      >
        {text('canvases.aloud.next')}
      </Button>
    </>
  )
}

/** The card that is read, and how far one is. */
function Read({ aloud, facilitates }: { readonly aloud: Aloud; readonly facilitates: boolean }) {
  const { text } = useText()
  const { card, at, total, awaited, hasNext } = aloud
  const isLast = at === aloud.cards.length - 1
  return (
    <>
      <div aria-live="polite" className={styles.read}>
        {card === null ? (
          <p className={styles.note}>
            {text(facilitates ? 'canvases.aloud.before' : 'canvases.aloud.beforeOthers', { count: total })}
          </p>
        ) : (
          <>
            <p className={styles.place}>{text('canvases.aloud.place', { place: at + 1, count: total })}</p>
            <BigCard card={card} />
          </>
        )}
      </div>
      {awaited > 0 && isLast && (
        <p className={styles.note}>
          {text(hasNext ? 'canvases.aloud.awaited' : 'canvases.aloud.awaitedLast', { count: awaited })}
        </p>
      )}
      {isAllRead(aloud) && total > 0 && isLast && awaited === 0 && (
        <p className={styles.note}>{text('canvases.aloud.allRead')}</p>
      )}
    </>
  )
}

function BigCard({ card }: { readonly card: Card }) {
  const { text } = useText()
  const names = useNames()
  return (
    <div className={classNames(cardFace(card.colour), styles.card)}>
      <p className={styles.words}>{card.text}</p>
      {card.authorId !== null && (
        <p className={styles.by}>{text('canvases.outline.by', { name: names[card.authorId] ?? '' })}</p>
      )}
    </div>
  )
}
