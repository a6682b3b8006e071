import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Coordinates } from '../../../../../shared/canvas/box.ts'
import { zoneAt } from '../../../../../shared/canvas/scene-at.ts'
import { cardBeside } from '../../../../../shared/map/connect/card-beside.ts'
import { canvasOutline, type CanvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import { assertNever } from '../../../../../shared/util/assert-never.ts'
import { useQuery } from '../../../../state/use-records.ts'
import { useText } from '../../../../ui/text-context.tsx'
import { useSilence } from '../../silence/use-silence.ts'
import { ListWithKeys } from '../list-with-keys.tsx'
import { At, type SurfaceDesk } from '../surface-editor.tsx'
import styles from '../surface.module.css'
import type { Surface } from '../use-surface.ts'
import { type PlacedDraft, placeDrafts } from './placed-drafts.ts'
import { SilentCard } from './silent-card.tsx'
import { SilentField } from './silent-field.tsx'
import type { SilentKey } from './silent-keys.ts'

const noZones: CanvasOutline['zones'] = []
const noDrafts: readonly PlacedDraft[] = []

/**
 * What was written in silence on this computer, where it would lie as cards: seen here alone, to be written in, moved and taken
 * away like cards. It is no part of the surface: no choice and no presence knows of it, and what a hand does with it is kept
 * with it, so that nothing of it leaves this computer.
 */
export function SilentCards({
  board,
  surface,
  desk,
  mayWrite,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  readonly desk: () => SurfaceDesk
  readonly mayWrite: boolean
}) {
  const { text } = useText()
  const { canvasId } = surface
  const { drafts } = useSilence(canvasId)
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const placed = useMemo(() => (drafts.length === 0 ? noDrafts : placeDrafts(zones, drafts)), [zones, drafts])
  const [writtenId, setWrittenId] = useState<string | null>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const goTo = useGoToDraft(list)
  const find = (id: string | null) => placed.find(({ draft }) => draft.id === id)
  const current = find(focusedId) ?? placed[0]
  const written = find(writtenId)
  if (placed.length === 0) return null

  function edit(id: string): void {
    desk().surface.setWriting(null)
    setWrittenId(id)
  }
  function move({ draft, box }: PlacedDraft, way: Coordinates): void {
    const { deeds, surface: now } = desk()
    const [left, top] = [Math.round(box.left + way.x), Math.round(box.top + way.y)]
    const zone = zoneAt(now.scene, { x: left + box.width / 2, y: top + box.height / 2 })?.zone ?? null
    deeds.moveSilent(draft, { point: [left, top], zoneId: zone?.id ?? null, clusterId: null })
  }
  function carryOut(key: SilentKey, at: PlacedDraft): void {
    switch (key.kind) {
      case 'edit':
        edit(at.draft.id)
        return
      case 'move':
        move(at, key.way)
        return
      case 'go': {
        const places = new Map(placed.map(({ draft, box }) => [draft.id, [box.left, box.top] as const]))
        const next = cardBeside(places, { fromId: at.draft.id, toward: key.toward })
        if (next !== null) goTo(next)
        return
      }
      case 'remove': {
        const next = placed.find(({ draft }) => draft.id !== at.draft.id)
        desk().deeds.removeSilent(at.draft)
        if (next !== undefined) goTo(next.draft.id)
        return
      }
      default:
        assertNever(key)
    }
  }
  return (
    <>
      <ListWithKeys
        ref={list}
        label={text('canvases.silence.onSurface')}
        help={text('canvases.silence.help')}
        className={styles.cards}
      >
        {placed.map((each) => (
          <SilentCard
            key={each.draft.id}
            placed={each}
            isCurrent={each === current}
            scaleOf={() => desk().surface.desk.get().camera.scale}
            onFocus={(box) => {
              setFocusedId(each.draft.id)
              if (box !== null) surface.desk.reveal(box)
            }}
            onKey={mayWrite ? (key) => carryOut(key, each) : null}
            onMove={mayWrite ? (way) => move(each, way) : null}
          />
        ))}
      </ListWithKeys>
      {written !== undefined &&
        board.current !== null &&
        createPortal(
          <At box={written.box} surface={surface}>
            <SilentField
              key={written.draft.id}
              draft={written.draft}
              desk={desk}
              onDone={(isLeft) => {
                setWrittenId(null)
                if (isLeft) goTo(written.draft.id)
              }}
            />
          </At>,
          board.current,
        )}
    </>
  )
}

/** Brings focus to a draft as soon as it is drawn. */
function useGoToDraft(list: RefObject<HTMLElement | null>): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    const id = wanted.current
    const button = list.current?.querySelector<HTMLElement>(`[data-draft="${CSS.escape(id ?? '')}"] button`)
    if (id === null || button === null || button === undefined) return
    wanted.current = null
    button.focus({ preventScroll: true })
  })
  return (id) => {
    wanted.current = id
    draw((count) => count + 1)
  }
}
