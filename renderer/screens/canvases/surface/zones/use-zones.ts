import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Box, boxAround, type Coordinates } from '../../../../../shared/canvas/box.ts'
import { frameMoved, goesWithZone, planZone } from '../../../../../shared/canvas/plan-zone.ts'
import { addZone, changeZone, placeZone, removeZone } from '../../../../../shared/doc/commands/zones.ts'
import type { Zone } from '../../../../../shared/model/zone.ts'
import { ok } from '../../../../../shared/util/result.ts'
import { useActions } from '../../../../actions/use-actions.ts'
import { useTavolo } from '../../../../state/tavolo-context.tsx'
import { useRun } from '../../../../state/use-run.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { useText } from '../../../../ui/text-context.tsx'
import type { Locked } from '../../locks/use-locked.ts'
import type { Drawing } from '../drawing/use-drawing.ts'
import type { Surface } from '../use-surface.ts'

/** Zones while they are in the hand, and what is done with them; everything is one step of undo. */
export interface Zones {
  /** Whether zones are moved now; else they are printed on the table. */
  readonly isOn: boolean
  readonly setOn: (isOn: boolean) => void
  /** The zone at which Tab stops; null where there is none. */
  readonly currentId: Zone['id'] | null
  readonly setCurrent: (id: Zone['id']) => void
  /** Brings a zone into sight and focus to it. */
  readonly goTo: (id: Zone['id']) => void
  /** Lifts a zone with what lies in it; null puts it back where it lay. */
  readonly liftTo: (id: Zone['id'], way: Coordinates | null) => void
  readonly move: (id: Zone['id'], way: Coordinates) => void
  readonly resize: (id: Zone['id'], frame: Zone['frame']) => void
  /** Adds a zone, and goes on to its name; without a frame it goes where there is room. */
  readonly add: (frame?: Zone['frame']) => void
  readonly write: (id: Zone['id']) => void
  /** Whether the name is kept. */
  readonly rename: (id: Zone['id'], label: string) => boolean
  readonly remove: (id: Zone['id']) => void
}

/** Keeps whether zones are moved, and where one is among them. */
export function useZones({
  board,
  surface,
  drawing,
  mayWrite,
  locked,
  say,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  /** Whoever takes a tool is done with zones. */
  readonly drawing: Drawing
  readonly mayWrite: boolean
  readonly locked: Locked
  /** Reads words out. */
  readonly say: (words: string) => void
}): Zones {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { session } = useTavolo()
  const [atId, setAtId] = useState<Zone['id'] | null>(null)
  const { scene, drawn, canvasId } = surface
  const { zones } = scene
  const find = (id: string | null) => zones.find(({ zone }) => zone.id === id)
  const current = find(atId) ?? find(surface.current?.zoneId ?? null) ?? zones[0]
  const goTo = useGoToZone(board, { find, look: (box) => surface.desk.reveal(box), setAt: setAtId })
  const mode = useZoneMode({
    ...{ drawing, mayWrite, locked },
    onTaken() {
      surface.choose([])
      if (current !== undefined) goTo(current.zone.id)
    },
  })
  function put(id: Zone['id'], frame: Zone['frame'], said: 'moved' | 'resized'): void {
    const zone = find(id)?.zone
    if (zone === undefined || zone.frame.every((value, index) => value === frame[index])) return
    const plan = planZone(scene, drawn, { id, frame })
    if (session.undo.asOneStep(() => run((context) => placeZone(context, plan))) !== null)
      say(text(`zones.${said}`, { zone: zone.label }))
  }
  return {
    ...mode,
    currentId: current?.zone.id ?? null,
    setCurrent: setAtId,
    goTo,
    liftTo: (id, way) =>
      surface.liftTo(way === null ? null : { ids: goesWithZone(scene, drawn, id), way, liftedZoneId: id }),
    move(id, way) {
      const zone = find(id)?.zone
      if (zone !== undefined) put(id, frameMoved(zone.frame, way), 'moved')
    },
    resize: (id, frame) => put(id, frame, 'resized'),
    add(frame) {
      const input = { canvasId, label: text('canvases.outline.newZone'), ...(frame && { frame }) }
      const made = session.undo.asOneStep(() => run((context) => addZone(context, input)))
      if (made === null) return
      const [left, top, width, height] = made.frame
      const all = boxAround([surface.bounds, { left, top, width, height }])
      if (frame === undefined && all !== null) surface.desk.fit(all)
      setAtId(made.id)
      surface.setWriting({ kind: 'zone', id: made.id })
    },
    write: (id) => surface.setWriting({ kind: 'zone', id }),
    rename(id, label) {
      if (label === '' || label === find(id)?.zone.label) return true
      const change = { id, patch: { label } }
      return session.undo.asOneStep(() => run((context) => changeZone(context, change))) !== null
    },
    remove(id) {
      const zone = find(id)?.zone
      if (zone === undefined) return
      const place = zones.findIndex((each) => each.zone.id === id)
      const next = zones[place + 1] ?? zones[place - 1]
      const removed = runWithUndo(text('canvases.outline.zoneRemoved', { zone: zone.label }), (context) => {
        const gone = removeZone(context, id)
        return gone.isOk ? ok(true) : gone
      })
      if (removed !== null && next !== undefined) goTo(next.zone.id)
    },
  }
}

/** Whether zones are moved, with its key. Whoever takes a tool puts them down. */
function useZoneMode({
  drawing,
  mayWrite,
  locked,
  onTaken,
}: {
  readonly drawing: Drawing
  readonly mayWrite: boolean
  readonly locked: Locked
  readonly onTaken: () => void
}): Pick<Zones, 'isOn' | 'setOn'> {
  const { text } = useText()
  const [isWanted, setIsWanted] = useState(false)
  const isOn = isWanted && mayWrite && locked.whyZones === null
  if (isWanted && drawing.tool !== null) setIsWanted(false)
  function setOn(on: boolean): void {
    setIsWanted(on)
    if (!on) return
    drawing.setOpen(false)
    onTaken()
  }
  const label = text('zones.move')
  const group = text('canvases.surface.title')
  const run = () => {
    if (!locked.refuses('edit') && !locked.refuses('move')) setOn(!isOn)
  }
  const whyNot = locked.whyZones
  useActions([{ id: 'canvases.moveZones', label, keys: ['Z'], group, isEnabled: mayWrite, whyNot, run }])
  return { isOn, setOn }
}

/** Brings focus to a zone as soon as it is drawn. */
function useGoToZone(
  board: RefObject<HTMLElement | null>,
  {
    find,
    look,
    setAt,
  }: {
    readonly find: (id: string) => { readonly box: Box } | undefined
    readonly look: (box: Box) => void
    readonly setAt: (id: Zone['id']) => void
  },
): (id: Zone['id']) => void {
  const wanted = useRef<Zone['id'] | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    const id = wanted.current
    if (id === null) return
    const box = find(id)?.box
    const face = board.current?.querySelector<HTMLElement>(`button[data-zone-face="${CSS.escape(id)}"]`)
    if (box === undefined || face === null || face === undefined) return
    wanted.current = null
    look(box)
    face.focus({ preventScroll: true })
  })
  return (id) => {
    wanted.current = id
    setAt(id)
    // Drawn again also when it is the zone where one is already.
    draw((count) => count + 1)
  }
}
