import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { useFollowCamera, useLookThrough } from '../../../canvas/use-look-through.ts'
import { useWheel } from '../../../canvas/use-wheel.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { boxInRem } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { Locked } from '../locks/use-locked.ts'
import { SpotlightLayer } from '../spotlight/spotlight-layer.tsx'
import { useShownDots } from '../voting/use-shown-dots.ts'
import { thingOf } from './board-target.ts'
import { FigureHandles } from './drawing/figure-handles.tsx'
import { LineHandles } from './drawing/line-handles.tsx'
import { SketchLayer } from './drawing/sketch-layer.tsx'
import { TieHandle } from './drawing/tie-handle.tsx'
import { SurfaceDrawings, useDrawnDrawings } from './drawing/surface-drawings.tsx'
import type { Drawing } from './drawing/use-drawing.ts'
import type { usePictureHands } from './drawing/use-picture-hands.ts'
import { useLifted } from './lift.ts'
import { useOthers } from './others.tsx'
import { Overview } from './overview.tsx'
import { SilentCards } from './silent/silent-cards.tsx'
import { SurfaceCards, useDrawnCards } from './surface-cards.tsx'
import { SurfaceEditor, type SurfaceDesk } from './surface-editor.tsx'
import { SurfaceGround } from './surface-ground.tsx'
import styles from './surface.module.css'
import { useBoardKeys } from './use-board-keys.ts'
import { useBoardRoom } from './use-board-room.ts'
import type { SurfaceDeed } from './use-surface-keys.ts'
import { useSpace } from './use-space.ts'
import { useSurfacePointer } from './use-surface-pointer.ts'
import { useSurfacePresses } from './use-surface-presses.ts'
import type { Surface } from './use-surface.ts'
import type { Zones } from './zones/use-zones.ts'
import { ZonesLayer } from './zones/zones-layer.tsx'

/** The board: zones, clouds, drawings, cards, and what hands and keys do on it. */
export function SurfaceBoard({
  board,
  surface,
  desk,
  drawing,
  zones,
  pictures,
  mayWrite,
  locked,
  presence,
  onDeed,
  onNewAt,
  children,
}: {
  readonly board: RefObject<HTMLDivElement | null>
  readonly surface: Surface
  /** The surface at the moment of asking. */
  readonly desk: () => SurfaceDesk
  /** The tool in the hand. */
  readonly drawing: Drawing
  /** Zones, when they are moved. */
  readonly zones: Zones
  /** Pictures that are let go of over it. */
  readonly pictures: Pick<ReturnType<typeof usePictureHands>, 'onDragOver' | 'onDrop'>
  readonly mayWrite: boolean
  readonly locked: Locked
  readonly presence: PresenceDesk
  /** A key, or a press, asks for something on a card. */
  readonly onDeed: (deed: SurfaceDeed, id: string) => void
  /** A card shall be written there, in canvas units. */
  readonly onNewAt: (at: { readonly x: number; readonly y: number }) => void
  /** What lies over the board: tools, words on an empty canvas. */
  readonly children: ReactNode
}) {
  const { text } = useText()
  const ground = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Box | null>(null)
  const dots = useShownDots(surface.canvasId)
  const { drawn, isFar } = useDrawnCards(surface)
  const drawings = useDrawnDrawings(surface, isFar)
  const space = useSpace(board)
  useBoardRoom(board)
  useLookThrough(board, surface.desk)
  useFollowCamera(ground, surface.desk)
  useFollowCamera(layer, surface.desk)
  useWheel(board, surface.desk)
  const { carried, others } = useOthers(board, { surface, sketch: drawing.sketch, presence, mayWrite })
  useLifted(board, surface.lift, carried)
  const onPointerDown = useSurfacePointer({
    board,
    surface: () => desk().surface,
    drawing: desk,
    deeds: () => desk().deeds,
    ...{ mayWrite, locked, space },
    onFrame: setFrame,
  })
  const keys = useBoardKeys({ desk, mayWrite: mayWrite && !zones.isOn, locked, onDeed })
  const presses = useSurfacePresses({
    board,
    surface,
    drawing: desk,
    locked,
    onEdit: mayWrite ? (id) => onDeed({ kind: 'edit' }, id) : null,
    onMenu: mayWrite ? (id) => onDeed({ kind: 'menu' }, id) : null,
    onNewAt,
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and presses come from its cards.
    <div
      ref={board}
      className={styles.board}
      data-board=""
      data-far={isFar ? '' : undefined}
      data-tool={drawing.tool ?? undefined}
      data-fixed={!mayWrite || locked.has('move') ? '' : undefined}
      onPointerDown={onPointerDown}
      onClick={presses.onClick}
      onDoubleClick={presses.onDoubleClick}
      onContextMenu={presses.onContextMenu}
      onDragOver={pictures.onDragOver}
      onDrop={pictures.onDrop}
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onBlur={keys.onBlur}
      onFocus={({ target }) => {
        const id = thingOf(target)
        const box = surface.boxOf(id ?? null)
        if (id === undefined || box === null) return
        surface.setCurrent(id)
        // A hand is there already: nothing moves under it.
        if (target.matches(':focus-visible')) surface.desk.reveal(box)
      }}
    >
      <div ref={ground} className={styles.layer}>
        <SurfaceGround scene={surface.scene} dots={dots} lift={surface.lift} />
      </div>
      {(isFar || drawings.isFar) && (
        <Overview
          surface={surface}
          painted={{ areCards: isFar, areDrawings: drawings.isFar }}
          dots={dots}
          carried={carried}
        />
      )}
      <div ref={layer} className={styles.layer}>
        <SurfaceDrawings surface={surface} carried={carried} shown={drawings.shown} />
        <SilentCards {...{ board, surface, desk, mayWrite }} />
        <SurfaceCards
          surface={surface}
          drawn={drawn}
          help={[locked.whyAll, text('canvases.surface.help')].filter((words) => words !== null).join(' ')}
        />
        {mayWrite && !locked.has('move') && <FigureHandles board={board} surface={surface} desk={desk} />}
        {mayWrite && !locked.has('move') && <LineHandles board={board} surface={surface} desk={desk} />}
        {mayWrite && !locked.has('add') && !zones.isOn && drawing.tool === null && (
          <TieHandle board={board} surface={surface} isOpen={drawing.isOpen} desk={desk} />
        )}
        {zones.isOn && <ZonesLayer placed={surface.scene.zones} zones={zones} desk={desk} />}
        <SketchLayer sketch={drawing.sketch} />
        <SpotlightLayer surface={surface} />
        {frame !== null && <HandFrame box={frame} />}
      </div>
      {others}
      {surface.writing !== null && <SurfaceEditor writing={surface.writing} surface={surface} desk={desk} />}
      {children}
    </div>
  )
}

/** What a hand draws around cards. */
function HandFrame({ box }: { readonly box: Box }) {
  return <div className={styles.frame} style={boxInRem(box)} />
}
