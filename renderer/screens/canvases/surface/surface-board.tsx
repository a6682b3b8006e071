import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { inRem, useFollowCamera, useLookThrough } from '../../../canvas/use-look-through.ts'
import { useWheel } from '../../../canvas/use-wheel.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { useText } from '../../../ui/text-context.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { cardOf } from './board-target.ts'
import { useLifted } from './lift.ts'
import { useOthers } from './others.tsx'
import { Overview } from './overview.tsx'
import { SurfaceCards, useDrawnCards } from './surface-cards.tsx'
import { SurfaceEditor, type SurfaceDesk } from './surface-editor.tsx'
import { SurfaceGround } from './surface-ground.tsx'
import styles from './surface.module.css'
import { type SurfaceDeed, readSurfaceKey, useArrows } from './use-surface-keys.ts'
import { useSpace } from './use-space.ts'
import { useSurfacePointer } from './use-surface-pointer.ts'
import { useSurfacePresses } from './use-surface-presses.ts'
import type { Surface } from './use-surface.ts'

/** The board: zones, clouds, cards, and what hands and keys do on it. */
export function SurfaceBoard({
  board,
  surface,
  desk,
  mayWrite,
  presence,
  onDeed,
  onNewAt,
  children,
}: {
  readonly board: RefObject<HTMLDivElement | null>
  readonly surface: Surface
  /** The surface at the moment of asking. */
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
  readonly presence: PresenceDesk
  /** A key, or a press, asks for something on a card. */
  readonly onDeed: (deed: SurfaceDeed, id: string) => void
  /** A card shall be written there, in canvas units. */
  readonly onNewAt: (at: { readonly x: number; readonly y: number }) => void
  /** What lies over the board: tools, words on an empty canvas. */
  readonly children: ReactNode
}) {
  const { text } = useText()
  const helpId = useId()
  const ground = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Box | null>(null)
  const dots = useShownDots(surface.canvasId)
  const { drawn, isFar } = useDrawnCards(surface)
  const space = useSpace(board)
  useLookThrough(board, surface.desk)
  useFollowCamera(ground, surface.desk)
  useFollowCamera(layer, surface.desk)
  useWheel(board, surface.desk)
  const { carried, others } = useOthers(board, { surface, presence, mayWrite })
  useLifted(board, surface.lift, carried)
  const onPointerDown = useSurfacePointer({
    board,
    surface: () => desk().surface,
    deeds: () => desk().deeds,
    mayWrite,
    space,
    onFrame: setFrame,
  })
  const arrows = useArrows({
    onLift: (id, way) => {
      const now = desk().surface
      now.liftTo(way === null ? null : { ids: now.idsWith(id), way })
    },
    onDrop: (id, way) => desk().deeds.drop(desk().surface.idsWith(id), way),
  })
  function onKeyDown(event: KeyboardEvent): void {
    const id = cardOf(event.target)
    if (id === undefined) return
    if (mayWrite && arrows.press(id, event)) {
      event.preventDefault()
      return
    }
    const deed = readSurfaceKey(event)
    if (deed === null) return
    event.preventDefault()
    arrows.drop()
    onDeed(deed, id)
  }
  const presses = useSurfacePresses({
    board,
    surface,
    isFar,
    onEdit: mayWrite ? (id) => onDeed({ kind: 'edit' }, id) : null,
    onNewAt,
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and presses come from its cards.
    <div
      ref={board}
      className={styles.board}
      data-far={isFar ? '' : undefined}
      onPointerDown={onPointerDown}
      onClick={presses.onClick}
      onDoubleClick={presses.onDoubleClick}
      onContextMenu={(event) => {
        const id = cardOf(event.target)
        if (id === undefined || !mayWrite) return
        event.preventDefault()
        onDeed({ kind: 'menu' }, id)
      }}
      onKeyDown={onKeyDown}
      onKeyUp={arrows.release}
      onBlur={arrows.drop}
      onFocus={({ target }) => {
        const placed = surface.find(cardOf(target) ?? null)
        if (placed === null) return
        surface.setCurrent(placed.card.id)
        // A hand is there already: nothing moves under it.
        if (target.matches(':focus-visible')) surface.desk.reveal(placed.box)
      }}
    >
      <div ref={ground} className={styles.layer}>
        <SurfaceGround scene={surface.scene} dots={dots} lift={surface.lift} />
      </div>
      {isFar && (
        <Overview
          cards={surface.scene.cards}
          dots={dots}
          desk={surface.desk}
          lift={surface.lift}
          carried={carried}
        />
      )}
      <div ref={layer} className={styles.layer}>
        <SurfaceCards surface={surface} drawn={drawn} helpId={helpId} />
        {frame !== null && <HandFrame box={frame} />}
      </div>
      {others}
      {surface.writing !== null && <SurfaceEditor writing={surface.writing} surface={surface} desk={desk} />}
      {children}
      <VisuallyHidden>
        <span id={helpId}>{text('canvases.surface.help')}</span>
      </VisuallyHidden>
    </div>
  )
}

/** What a hand draws around cards. */
function HandFrame({ box: { left, top, width, height } }: { readonly box: Box }) {
  return (
    <div
      className={styles.frame}
      style={{ left: inRem(left), top: inRem(top), width: inRem(width), height: inRem(height) }}
    />
  )
}
