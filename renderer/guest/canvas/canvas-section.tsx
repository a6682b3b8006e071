import { useCallback, useRef } from 'react'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { canvasOutline, type OutlineZone } from '../../../shared/doc/queries/canvas-outline.ts'
import { openVoteOf } from '../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { useFocusKeeper } from '../use-focus-keeper.ts'
import { useKeptText } from '../use-kept-text.ts'
import { BallotContext, useBallotBox } from './ballot-box.tsx'
import { LeftLine, VotePart } from './vote-part.tsx'
import { DraftList } from './draft-list.tsx'
import { LockLine } from './lock-line.tsx'
import { SilencePart } from './silence-part.tsx'
import { SpotlightPart } from './spotlight-part.tsx'
import { useDrafts } from './use-drafts.ts'
import { TimerPart } from './timer-part.tsx'
import { VoteOutcomes } from './vote-outcomes.tsx'
import { ZonePart } from './zone-part.tsx'
import styles from './canvas-section.module.css'

const noZones: readonly OutlineZone[] = []

/** The canvas that the table works on, as an outline: its question, its zones with their cards, the vote. */
export function CanvasSection() {
  const canvas = useGuestQuery(canvasOnTable)
  return canvas === null ? null : <CanvasOnTable key={canvas.id} canvas={canvas} />
}

function CanvasOnTable({ canvas }: { readonly canvas: Canvas }) {
  const { text } = useGuestText()
  const zones = useGuestQuery(canvasOutline, canvas.id)?.zones ?? noZones
  const vote = useGuestQuery(openVoteOf, canvas.id)
  const box = useBallotBox(vote)
  const [openPlace, setOpenPlace] = useKeptText('card.place')
  const section = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusKeeper(section, heading)
  const { id: canvasId, title, question, synthesis } = canvas
  const isHomeless = useCallback(
    (draft: PrivateDraft) =>
      draft.canvasId === canvasId && zones.every(({ zone }) => (zone?.id ?? null) !== draft.zoneId),
    [canvasId, zones],
  )
  const homeless = useDrafts(isHomeless)
  const isWithoutZones = zones.every(({ zone }) => zone === null)
  return (
    <BallotContext value={box}>
      <section ref={section} aria-labelledby="canvas-title" className={styles.canvas}>
        <p className={styles.eyebrow}>
          {question === '' ? text('guest.canvas.onTable') : text('guest.canvas.onTableIs', { title })}
        </p>
        <h1 id="canvas-title" ref={heading} tabIndex={-1} className={styles.title}>
          {question === '' ? title : question}
        </h1>
        <TimerPart canvasId={canvasId} />
        <SpotlightPart canvasId={canvasId} />
        <LockLine canvasId={canvasId} />
        <SilencePart canvasId={canvasId} />
        {box !== null && <VotePart box={box} />}
        {box?.canVote === true && <LeftLine box={box} />}
        {box === null && <VoteOutcomes canvasId={canvasId} zones={zones} />}
        {zones.map((part) => {
          const place = part.zone?.id ?? 'outside'
          return (
            <ZonePart
              key={place}
              canvasId={canvasId}
              part={part}
              isAlone={isWithoutZones}
              isWriting={openPlace === place}
              onWriting={(isWriting) => setOpenPlace(isWriting ? place : '')}
            />
          )
        })}
        <DraftList drafts={homeless} label={text('guest.silence.homeless')} canSend={false} />
        {box !== null && <VoteOutcomes canvasId={canvasId} zones={zones} />}
        {synthesis !== '' && (
          <div className={styles.synthesis}>
            <h2 className={styles.subtitle}>{text('guest.canvas.synthesis')}</h2>
            <p className={styles.words}>{synthesis}</p>
          </div>
        )}
      </section>
    </BallotContext>
  )
}
