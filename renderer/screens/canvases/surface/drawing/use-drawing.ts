import { useMemo, useState } from 'react'
import type { Connector } from '../../../../../shared/model/connector.ts'
import { type Ink, type PenWidth, plainInk, plainPen } from '../../../../../shared/model/drawn-fields.ts'
import { createObservable, type ObservableSource } from '../../../../../shared/util/observable.ts'
import type { Sketch } from './sketch.ts'
import type { Tie } from './tie-at.ts'
import type { Tool } from './tools.ts'

/** One end of a line. */
export interface LineEnd {
  readonly id: Connector['id']
  readonly side: 'from' | 'to'
}

/** A part of a name that is typed, at something on the surface. */
export interface Named {
  readonly words: string
  readonly anchor: HTMLElement
}

/** What one draws with on a surface. */
export interface Drawing {
  /** Whether the strip of tools is unfolded. */
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  /** The tool in the hand; null is the hand itself, which chooses and moves. */
  readonly tool: Tool | null
  readonly take: (tool: Tool | null) => void
  readonly ink: Ink
  readonly setInk: (ink: Ink) => void
  readonly pen: PenWidth
  readonly setPen: (pen: PenWidth) => void
  /** What a line that is drawn by keys, or by two presses, starts from; null when none is begun. */
  readonly tiedFrom: Tie['itemId'] | null
  readonly tieFrom: (id: Tie['itemId'] | null) => void
  /** The end of a line that is led elsewhere by keys; null when none is. */
  readonly led: LineEnd | null
  readonly lead: (end: LineEnd) => void
  /** What is typed to find what a line shall be tied to, and where; null while nothing is. */
  readonly named: Named | null
  readonly setNamed: (named: Named | null) => void
  /** What is being drawn; nothing is drawn anew by React for a step of the hand. */
  readonly sketch: ObservableSource<Sketch | null>
}

/** Keeps the tool in the hand. Only the pen stays in it: after one drawing one chooses and moves again. */
export function useDrawing(): Drawing {
  const [isOpen, setIsOpen] = useState(false)
  const [tool, setTool] = useState<Tool | null>(null)
  const [ink, setInk] = useState<Ink>(plainInk)
  const [pen, setPen] = useState<PenWidth>(plainPen)
  const [tiedFrom, setTiedFrom] = useState<Tie['itemId'] | null>(null)
  const [led, setLed] = useState<LineEnd | null>(null)
  const [named, setNamed] = useState<Named | null>(null)
  const sketch = useMemo(() => createObservable<Sketch | null>(null), [])
  function take(next: Tool | null): void {
    setTool(next)
    setTiedFrom(null)
    setLed(null)
    setNamed(null)
    sketch.set(null)
    if (next !== null) setIsOpen(true)
  }
  return {
    isOpen,
    setOpen(open) {
      setIsOpen(open)
      if (!open) take(null)
    },
    tool,
    take,
    ink,
    setInk,
    pen,
    setPen,
    tiedFrom,
    tieFrom: setTiedFrom,
    led,
    lead(end) {
      take('line')
      setLed(end)
    },
    named,
    setNamed,
    sketch,
  }
}
