import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'
import { toView } from '../../../../shared/canvas/camera.ts'
import { freeCorner } from '../../../../shared/canvas/free-corner.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useLocked } from '../locks/use-locked.ts'
import { NewCardField } from '../writing/new-card-field.tsx'
import { OwnWordsField } from '../writing/own-words-field.tsx'
import type { ThingDeeds } from '../things/use-thing-deeds.ts'
import { DrawingField } from './drawing/drawing-field.tsx'
import type { DrawingDesk } from './drawing/drawing-desk.ts'
import { ZoneField } from './zones/zone-field.tsx'
import type { ZonesDesk } from './zones/zone-pointer.ts'
import styles from './surface.module.css'
import type { Surface, SurfaceWriting } from './use-surface.ts'
import type { SurfaceDeeds } from './use-surface-deeds.ts'

/** The surface as it stands at the moment of asking, and what can be done on it. */
export interface SurfaceDesk extends DrawingDesk, ZonesDesk {
  readonly deeds: SurfaceDeeds
  readonly thingDeeds: ThingDeeds
}

/** Where words are written, at the card, cloud, zone, figure or line that they belong to and as large as all other text. */
export function SurfaceEditor({
  writing,
  surface,
  desk,
}: {
  readonly writing: SurfaceWriting
  readonly surface: Surface
  readonly desk: () => SurfaceDesk
}) {
  if (writing.kind === 'new')
    return (
      <At box={{ left: writing.corner.x, top: writing.corner.y, ...cardSize }} surface={surface}>
        <NewField writing={writing} desk={desk} />
      </At>
    )
  if (writing.kind === 'figure' || writing.kind === 'line')
    return (
      <At box={surface.boxOf(writing.id) ?? { left: 0, top: 0, ...cardSize }} surface={surface}>
        <DrawingField key={writing.id} writing={writing} surface={surface} desk={desk} />
      </At>
    )
  if (writing.kind === 'zone') {
    const placed = surface.scene.zones.find(({ zone }) => zone.id === writing.id)
    // One that was just added is there in a moment.
    return placed === undefined ? null : (
      <At box={placed.box} surface={surface}>
        <ZoneField key={writing.id} zone={placed.zone} desk={desk} />
      </At>
    )
  }
  const box =
    writing.kind === 'card'
      ? surface.find(writing.id)?.box
      : surface.scene.clusters.find(({ cluster }) => cluster.id === writing.id)?.box
  return (
    <At box={box ?? { left: 0, top: 0, ...cardSize }} surface={surface}>
      <OwnField key={writing.id} writing={writing} desk={desk} />
    </At>
  )
}

/** Least width of a field, and what it is kept from the edges, in pixels. */
const [leastWidthPx, edgePx] = [260, 8]

/** Where a field stands: at a box of the canvas, within the board. */
export function At({
  box,
  surface: { desk },
  children,
}: {
  readonly box: Box
  readonly surface: Surface
  readonly children: ReactNode
}) {
  const { camera, size } = useSyncExternalStore(desk.subscribe, desk.get)
  const { x, y } = toView(camera, { x: box.left, y: box.top })
  const width = Math.min(Math.max(cardSize.width * camera.scale, leastWidthPx), size.width - 2 * edgePx)
  const within = (at: number, most: number) => Math.max(edgePx, Math.min(at, most))
  const field = useRef<HTMLDivElement>(null)
  // In a low window the foot of the board can lie under the tools, and the field with it.
  useEffect(() => field.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div
      ref={field}
      data-editor=""
      className={styles.editor}
      style={{
        width,
        left: within(x, size.width - width - edgePx),
        top: within(y, size.height - cardSize.height - edgePx),
      }}
    >
      {children}
    </div>
  )
}

function NewField({
  writing: { home, corner },
  desk,
}: {
  readonly writing: Extract<SurfaceWriting, { kind: 'new' }>
  readonly desk: () => SurfaceDesk
}) {
  const { text } = useText()
  const { surface } = desk()
  const locked = useLocked(surface.canvasId)
  const zone = home.zoneId === null ? null : surface.findZone(home.zoneId)
  /** The field goes on to the next place that is free. */
  function goOn(): void {
    const { surface: now, deeds } = desk()
    const next = freeCorner(now.scene, {
      zone: now.scene.zones.find((each) => each.zone.id === home.zoneId)?.box ?? null,
      from: corner,
      taken: [{ left: corner.x, top: corner.y, ...cardSize }, ...deeds.takenInSilence()],
    })
    now.setWriting({ kind: 'new', home, corner: next })
    now.desk.reveal({ left: next.x, top: next.y, ...cardSize })
  }
  return (
    <NewCardField
      place={zone?.label ?? text('canvases.outline.outside')}
      home={home}
      whyNot={locked.why('add')}
      deeds={() => desk().deeds}
      add={(words) => desk().deeds.addAt({ ...home, corner }, words)}
      onAdded={goOn}
      onClose={(lastId) => {
        const { surface: now, goTo } = desk()
        now.setWriting(null)
        const id = lastId ?? now.current?.card.id
        if (lastId !== undefined && id !== undefined) goTo(id)
      }}
    />
  )
}

function OwnField({
  writing,
  desk,
}: {
  readonly writing: Extract<SurfaceWriting, { kind: 'card' | 'cluster' }>
  readonly desk: () => SurfaceDesk
}) {
  const { text } = useText()
  const isCard = writing.kind === 'card'
  const { surface } = desk()
  const locked = useLocked(surface.canvasId)
  const placed = surface.find(writing.id)
  const title = surface.scene.clusters.find(({ cluster }) => cluster.id === writing.id)?.cluster.title ?? ''
  const home = useRef({ zoneId: placed?.zoneId ?? null, clusterId: placed?.clusterId ?? null })
  /** The card's line, if others did not take it away; what is written on one that is gone is a card beside it. */
  function lineOr(words: string) {
    const card = desk().surface.find(writing.id)?.card
    if (card !== undefined) return { item: { kind: 'card' as const, card }, home: home.current }
    desk().deeds.rescue(home.current, words)
    return null
  }
  /** Whether the words are kept. */
  function keep(words: string, read: string): boolean {
    if (words === read) return true
    if (writing.kind === 'cluster') return desk().deeds.rename(writing.id, words)
    if (words === '') return true
    const line = lineOr(words)
    return line === null || desk().deeds.write(line, read, words)
  }
  function divide(words: string, read: string): boolean {
    const line = lineOr(words)
    return line === null || desk().deeds.writeDivided(line, read, words)
  }
  return (
    <OwnWordsField
      label={text(isCard ? 'canvases.outline.editCard' : 'canvases.outline.editCluster')}
      stored={isCard ? (placed?.card.text ?? '') : title}
      kind={isCard ? 'card' : 'title'}
      whyNot={locked.whyWords(writing.id)}
      keep={keep}
      divide={isCard ? divide : undefined}
      rescue={(words) => desk().deeds.rescue(home.current, words)}
      onClose={(isLeft) => {
        const { surface: now, goTo } = desk()
        now.setWriting(null)
        const id = isCard
          ? writing.id
          : now.scene.cards.find(({ clusterId }) => clusterId === writing.id)?.card.id
        if (isLeft && id !== undefined) goTo(id)
      }}
    />
  )
}
