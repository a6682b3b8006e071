import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Coordinates } from '../../../../shared/canvas/box.ts'
import { boxInSight } from '../../../../shared/canvas/camera.ts'
import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'
import { freeCorner } from '../../../../shared/canvas/free-corner.ts'
import { zoneAt, zoneLookedAt } from '../../../../shared/canvas/scene-at.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { usePresenceDesk } from '../../../presence/use-presence.ts'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import { AuthorField } from '../writing/author-field.tsx'
import { OpenedAtLine } from '../outline/opened-at-line.tsx'
import type { CanvasViewProps } from '../outline/outline-view.tsx'
import { useNewest, useSteady } from '../../../ui/use-newest.ts'
import { usePhotoSheet } from '../pictures/use-photo-sheet.tsx'
import { useSilence } from '../silence/use-silence.ts'
import { useLocked } from '../locks/use-locked.ts'
import { useThingDeeds } from '../things/use-thing-deeds.ts'
import { useSoughtOnSurface } from './use-sought-on-surface.ts'
import { useOthersSaid } from '../told/use-others-said.ts'
import { DrawButton } from './drawing/draw-parts.tsx'
import { OpenedAtDrawing } from './drawing/drawing-menu.tsx'
import { ToolStrip } from './drawing/tool-strip.tsx'
import { useDrawing } from './drawing/use-drawing.ts'
import { useDrawingDeeds } from './drawing/use-drawing-deeds.ts'
import { useDrawingHands } from './drawing/use-drawing-hands.ts'
import { SaidAloud } from '../told/said-aloud.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { SurfaceBoard } from './surface-board.tsx'
import { lineOf } from './surface-line.ts'
import { SurfaceTools } from './surface-tools.tsx'
import styles from './surface.module.css'
import { useCalledSight } from './use-following.ts'
import { useFocusStays } from './use-focus-stays.ts'
import { useGoTo } from './use-go-to.ts'
import { useKeyDeeds } from './use-key-deeds.ts'
import { useSurfaceActions } from './use-surface-actions.ts'
import { useSurfaceDeeds } from './use-surface-deeds.ts'
import { useSurfaceMenu } from './use-surface-menu.tsx'
import { useSurfacePaste } from './use-surface-paste.ts'
import { type Surface, type SurfaceWriting, useSurface } from './use-surface.ts'
import { useZones } from './zones/use-zones.ts'
import { ZonesBar, ZonesButton } from './zones/zone-parts.tsx'

/** A canvas as a table that one looks down on: zones, clouds and cards where they lie. */
export function SurfaceView({
  canvas,
  mayWrite,
  author,
  sought,
  desk: camera,
}: CanvasViewProps & {
  /** Kept by whoever shows the surface: one finds it as one left it. */
  readonly desk: CameraDesk
}) {
  const { text } = useText()
  const board = useRef<HTMLDivElement>(null)
  const surface = useSurface(canvas.id, camera)
  const [said, setSaid] = useState('')
  const othersSaid = useOthersSaid(canvas.id)
  const locked = useLocked(canvas.id)
  const deeds = useSurfaceDeeds({ surface, authorId: author.value, say: setSaid })
  const goTo = useGoTo(board, surface)
  useFocusStays(board, surface, goTo)
  const drawing = useDrawing()
  const drawingDeeds = useDrawingDeeds({ surface, authorId: author.value, say: setSaid })
  const thingDeeds = useThingDeeds()
  const zones = useZones({ board, surface, drawing, mayWrite, locked, say: setSaid })
  const desk = useNewest({ surface, deeds, goTo, drawing, drawingDeeds, thingDeeds, zones })
  const pictures = useDrawingHands({
    ...{ board, desk, drawing, mayWrite, locked, say: setSaid },
    ...{ canvasId: canvas.id, authorId: author.value },
  })
  const { scene, chosen, current } = surface
  const isEmpty = useSilence(canvas.id).drafts.length === 0 && surface.currentId === null
  const fit = useSteady(() => camera.fit(surface.bounds))
  const presence = usePresenceDesk()
  useFirstLook(camera, fit)
  useCalledSight(presence, { canvasId: canvas.id, desk: camera })
  useSoughtOnSurface(surface, goTo, sought)

  function zoneInSight() {
    const sight = boxInSight(camera.get().camera, camera.get().size)
    return scene.zones.find((each) => each.zone.id === current?.zoneId) ?? zoneLookedAt(scene, sight)
  }
  useSurfacePaste(
    mayWrite
      ? (pasted) => deeds.pasteThere({ zoneId: zoneInSight()?.zone.id ?? null, clusterId: null }, pasted)
      : null,
  )
  const add = useSteady(() => {
    if (locked.refuses('add')) return
    const zone = zoneInSight()
    const corner = freeCorner(scene, { zone: zone?.box ?? null, from: null, taken: deeds.takenInSilence() })
    camera.reveal({ left: corner.x, top: corner.y, ...cardSize })
    surface.setWriting({ kind: 'new', corner, home: { zoneId: zone?.zone.id ?? null, clusterId: null } })
  })
  const menu = useSurfaceMenu({ board, surface, desk, say: setSaid })
  const newestMenu = useNewest(menu)
  const onDeed = useKeyDeeds({ desk, mayWrite, locked, menu: newestMenu })
  useSurfaceActions({
    mayWrite,
    locked,
    current: current?.card.id ?? null,
    onAdd: add,
    onFit: fit,
    onZoom: camera.zoom,
    onDeed,
  })
  const photos = usePhotoSheet({ canvasId: canvas.id, authorId: author.value })
  const isIdle = mayWrite && chosen.size === 0
  const shown = menu.opened === null ? null : surface.find(menu.opened.id)
  return (
    <section data-surface="" className={styles.surface} aria-label={text('canvases.surface.title')}>
      <SurfaceBoard
        board={board}
        surface={surface}
        desk={desk}
        drawing={drawing}
        zones={zones}
        pictures={pictures}
        mayWrite={mayWrite}
        locked={locked}
        presence={presence}
        onDeed={onDeed}
        onNewAt={(at) => {
          if (!locked.refuses('add')) surface.setWriting(newCardAt(surface, at))
        }}
      >
        {isEmpty && mayWrite && surface.writing === null && !zones.isOn && !drawing.isOpen && (
          <p className={styles.empty}>{locked.why('add') ?? text('canvases.surface.empty')}</p>
        )}
        {zones.isOn && <ZonesBar zones={zones} locked={locked} />}
        {mayWrite && drawing.isOpen && (
          <ToolStrip drawing={drawing} desk={desk} whyNot={locked.why('add')} onImage={pictures.choose} />
        )}
      </SurfaceBoard>
      <SurfaceTools desk={camera} onAdd={isIdle ? add : null} whyNotAdd={locked.why('add')} onFit={fit}>
        {mayWrite && !isIdle && (
          <ChosenBar {...{ surface, deeds, drawingDeeds, menu, locked, desk, onPhotos: photos.open }} />
        )}
        {isIdle && <DrawButton isOpen={drawing.isOpen} {...{ locked, desk }} />}
        {isIdle && <ZonesButton isOn={zones.isOn} {...{ locked, desk }} />}
        <WorkingNote working={pictures.working} />
        {isIdle && <AuthorField {...author} />}
      </SurfaceTools>
      <OpenedAtDrawing {...{ surface, drawing, desk, menu, locked }} />
      {menu.opened !== null && shown !== null && (
        <OpenedAtLine
          opened={menu.opened}
          {...{ line: lineOf(shown), authorId: author.value }}
          menuOf={() => locked.inMenu(menu.itemsOf(shown), shown.card.id)}
          agendaOf={() => menu.agendaOf(shown)}
          onClose={() => {
            menu.close()
            if (desk().surface.writing === null) goTo(shown.card.id)
          }}
        />
      )}
      {photos.sheet}
      <SaidAloud own={said} others={othersSaid} />
    </section>
  )
}

/** A card that is written with its middle at a place. */
function newCardAt({ scene }: Surface, at: Coordinates): SurfaceWriting {
  const zoneId = zoneAt(scene, at)?.zone.id ?? null
  const corner = { x: at.x - cardSize.width / 2, y: at.y - cardSize.height / 2 }
  return { kind: 'new', corner, home: { zoneId, clusterId: null } }
}

/** Whoever comes to a canvas for the first time sees all of it. */
function useFirstLook(camera: CameraDesk, fit: () => void): void {
  const newest = useRef(fit)
  useEffect(() => {
    newest.current = fit
  })
  useLayoutEffect(() => {
    let isDone = camera.get().hasLooked
    function look(): void {
      if (isDone || camera.get().size.width === 0) return
      isDone = true
      newest.current()
    }
    look()
    return camera.subscribe(look)
  }, [camera])
}
