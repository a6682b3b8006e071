import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'
import { toView } from '../../../../shared/canvas/camera.ts'
import { freeCorner } from '../../../../shared/canvas/free-corner.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useLocked } from '../locks/use-locked.ts'
import { useProblem } from '../outline/line-field.tsx'
import { type Taken, WordsField } from '../writing/words-field.tsx'
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
  const problemOf = useProblem('card')
  const lastId = useRef<string | null>(null)
  const { surface } = desk()
  const locked = useLocked(surface.canvasId)
  const zone = home.zoneId === null ? null : surface.findZone(home.zoneId)
  function leave(): void {
    const { surface: now, goTo } = desk()
    now.setWriting(null)
    const id = lastId.current ?? now.current?.card.id
    if (id !== undefined) goTo(id)
  }
  function take(words: string): Taken {
    if (words === '') {
      leave()
      return 'done'
    }
    const { surface: now, deeds } = desk()
    const added = deeds.addAt({ ...home, corner }, words)
    if (added === null) return 'refused'
    lastId.current = added.id
    const box = now.scene.zones.find((each) => each.zone.id === home.zoneId)?.box ?? null
    const next = freeCorner(now.scene, {
      zone: box,
      from: corner,
      taken: [{ left: corner.x, top: corner.y, ...cardSize }, ...deeds.takenInSilence()],
    })
    now.setWriting({ kind: 'new', home, corner: next })
    now.desk.reveal({ left: next.x, top: next.y, ...cardSize })
    return 'next'
  }
  return (
    <WordsField
      label={text('canvases.outline.draft', { zone: zone?.label ?? text('canvases.outline.outside') })}
      description={text('canvases.outline.draftHelp')}
      stored=""
      problemOf={problemOf}
      whyNot={locked.why('add')}
      onTake={take}
      onLeave={leave}
      onBlur={(words) => {
        const { surface: now, deeds } = desk()
        // What was written and not yet taken is a card all the same: nothing is lost by a press elsewhere.
        if (words !== '' && deeds.addAt({ ...home, corner }, words) === null) return 'refused'
        now.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (words !== '') desk().deeds.rescue(home, words)
      }}
      onPasteLines={(pasted) => {
        const taken = desk().deeds.paste(home, pasted)
        if (taken === 'one-line') return false
        if (taken !== 'refused') lastId.current = taken.at(-1)?.id ?? lastId.current
        return true
      }}
      onDivide={(words) => {
        const added = desk().deeds.addDivided(home, words)
        if (added === null) return 'refused'
        lastId.current = added.at(-1)?.id ?? lastId.current
        leave()
        return 'done'
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
  const problemOf = useProblem(isCard ? 'card' : 'title')
  const { surface } = desk()
  const locked = useLocked(surface.canvasId)
  const placed = surface.find(writing.id)
  const title = surface.scene.clusters.find(({ cluster }) => cluster.id === writing.id)?.cluster.title ?? ''
  const stored = isCard ? (placed?.card.text ?? '') : title
  // What the field began with: whoever changes the card meanwhile changes something else.
  const read = useRef(stored)
  const home = useRef({ zoneId: placed?.zoneId ?? null, clusterId: placed?.clusterId ?? null })
  /** Whether the words are kept. */
  function take(words: string): boolean {
    const { surface: now, deeds } = desk()
    if (words === read.current) return true
    if (writing.kind === 'cluster') return deeds.rename(writing.id, words)
    const card = now.find(writing.id)?.card
    if (words === '') return true
    if (card !== undefined)
      return deeds.write({ item: { kind: 'card', card }, home: home.current }, read.current, words)
    deeds.rescue(home.current, words)
    return true
  }
  function divide(words: string): Taken {
    const { surface: now, deeds } = desk()
    const card = now.find(writing.id)?.card
    if (card === undefined) deeds.rescue(home.current, words)
    else if (!deeds.writeDivided({ item: { kind: 'card', card }, home: home.current }, read.current, words))
      return 'refused'
    leave()
    return 'done'
  }
  function leave(): void {
    const { surface: now, goTo } = desk()
    now.setWriting(null)
    const id = isCard
      ? writing.id
      : now.scene.cards.find(({ clusterId }) => clusterId === writing.id)?.card.id
    if (id !== undefined) goTo(id)
  }
  return (
    <WordsField
      label={text(isCard ? 'canvases.outline.editCard' : 'canvases.outline.editCluster')}
      description={text('canvases.outline.editHelp')}
      stored={stored}
      problemOf={problemOf}
      whyNot={locked.why('edit')}
      onTake={(words) => {
        if (!take(words)) return 'refused'
        leave()
        return 'done'
      }}
      onLeave={leave}
      onBlur={(words) => {
        if (!take(words)) return 'refused'
        desk().surface.setWriting(null)
        return 'done'
      }}
      onVanish={(words) => {
        if (words === '' || words === read.current) return
        if (problemOf(words) !== undefined || !take(words)) desk().deeds.rescue(home.current, words)
      }}
      onDivide={isCard ? divide : undefined}
    />
  )
}
