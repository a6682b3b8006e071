import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { createTavoloUndo } from './tavolo-undo.ts'

/** Something that a person did and undo takes back as one: in one document, or in both. */
export interface UndoStep {
  readonly parts: readonly UndoPart[]
}

interface UndoPart {
  readonly manager: Y.UndoManager
  readonly item: StackItem
}

type StackItem = Y.UndoManager['undoStack'][number]

/** The person's undo over both documents, in the order in which things were done. */
export interface PersonUndo {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** Runs changes so that one undo takes all of them back, and nothing done before or after. */
  readonly asOneStep: <Value>(run: () => Value) => Value
  /** The newest thing that can be undone; null when there is none. */
  readonly newestStep: () => UndoStep | null
  /** Whether a step can still be taken back. */
  readonly holds: (step: UndoStep) => boolean
  /** Takes back a step with whatever was done after it; nothing when it is taken back already. */
  readonly undoDownTo: (step: UndoStep) => void
  /** Takes back the newest step as if it had never been: nobody does it again. Whether that step is the newest. */
  readonly withdraw: (step: UndoStep) => boolean
  /** Makes the newest step and the one before it one, when that is the given one; they are taken back and done again together. */
  readonly joinNewestTo: (step: UndoStep) => void
  /** The undo manager of the minutes' text: its undo and redo are those of the person, whatever was done last. */
  readonly ofText: Y.UndoManager
  readonly stop: () => void
}

/** Nobody goes back further, and what is kept for each would grow as long as the window is open. */
export const mostUndoSteps = 1000

/** Makes the person's undo; whatever is done from now on can be taken back. */
export function createPersonUndo(documents: TavoloDocuments): PersonUndo {
  return new UndoOfBoth([createTavoloUndo(documents.official), createTavoloUndo(documents.work)])
}

class UndoOfBoth implements PersonUndo {
  readonly ofText: Y.UndoManager
  readonly #managers: readonly [official: Y.UndoManager, work: Y.UndoManager]
  readonly #listeners = new Set<() => void>()
  #done: UndoStep[] = []
  #undone: UndoStep[] = []
  /** Parts of the step that is being made; null between steps. */
  #open: UndoPart[] | null = null
  #isMoving = false

  constructor(managers: readonly [official: Y.UndoManager, work: Y.UndoManager]) {
    const [official, work] = managers
    this.#managers = managers
    official.on('stack-item-added', ({ stackItem }) =>
      this.#note({ manager: official, item: stackItem }, work),
    )
    work.on('stack-item-added', ({ stackItem }) => this.#note({ manager: work, item: stackItem }, official))
    this.ofText = routed(official, {
      undo: this.undo,
      redo: this.redo,
      stackOf: (name) => (name === 'undoStack' ? this.#done : this.#undone),
    })
  }

  readonly undo = (): void => {
    const moved = this.#move(this.#done, 'undo')
    if (moved !== null) this.#undone.push(moved)
    this.#tell()
  }

  readonly redo = (): void => {
    const moved = this.#move(this.#undone, 'redo')
    if (moved !== null) this.#done.push(moved)
    this.#tell()
  }

  readonly canUndo = (): boolean => this.#done.length > 0

  readonly canRedo = (): boolean => this.#undone.length > 0

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly asOneStep = <Value>(run: () => Value): Value => {
    // Inside a step that is already being made: part of it.
    if (this.#open !== null) return run()
    const timeouts = this.#managers.map(({ captureTimeout }) => captureTimeout)
    for (const manager of this.#managers) {
      manager.stopCapturing()
      // However long the changes take, they belong together.
      manager.captureTimeout = Number.POSITIVE_INFINITY
    }
    this.#open = []
    try {
      return run()
    } finally {
      this.#open = null
      for (const [index, manager] of this.#managers.entries()) {
        manager.captureTimeout = timeouts[index] ?? manager.captureTimeout
        manager.stopCapturing()
      }
    }
  }

  readonly newestStep = (): UndoStep | null => this.#done.at(-1) ?? null

  readonly holds = (step: UndoStep): boolean => this.#done.includes(step)

  readonly undoDownTo = (step: UndoStep): void => {
    while (this.holds(step)) this.undo()
  }

  readonly withdraw = (step: UndoStep): boolean => {
    if (this.newestStep() !== step) return false
    this.#move(this.#done, 'undo')
    this.#undone = []
    for (const manager of this.#managers) manager.clear(false, true)
    this.#tell()
    return true
  }

  readonly joinNewestTo = (step: UndoStep): void => {
    const [before, newest] = this.#done.slice(-2)
    if (before !== step || newest === undefined) return
    this.#done.splice(-2, 2, { parts: [...before.parts, ...newest.parts] })
    this.#tell()
  }

  readonly stop = (): void => {
    this.#done = []
    this.#undone = []
    for (const manager of this.#managers) manager.destroy()
  }

  #note(part: UndoPart, other: Y.UndoManager): void {
    if (this.#isMoving) return
    if (this.#open === null) {
      this.#done.push({ parts: [part] })
      // What follows in the other document is a step of its own, however soon it comes.
      other.stopCapturing()
    } else {
      this.#open.push(part)
      if (this.#open.length === 1) this.#done.push({ parts: this.#open })
    }
    this.#undone = []
    other.clear(false, true)
    // Once the change is over: what is let go must not be looked at by whoever still hears of it.
    if (this.#done.length > mostUndoSteps) queueMicrotask(this.#letGoOldest)
    this.#tell()
  }

  readonly #letGoOldest = (): void => {
    const oldest = this.#done.splice(0, Math.max(0, this.#done.length - mostUndoSteps))
    for (const { parts } of oldest) for (const part of parts) letGo(part)
  }

  #move(from: UndoStep[], kind: 'undo' | 'redo'): UndoStep | null {
    this.#isMoving = true
    try {
      for (let step = from.pop(); step !== undefined; step = from.pop()) {
        const parts = step.parts.toReversed().flatMap((part) => movePart(part, kind) ?? [])
        // A step of which others have changed everything since does nothing: the one before is meant.
        if (parts.length > 0) return { parts }
      }
      return null
    } finally {
      this.#isMoving = false
      for (const manager of this.#managers) manager.stopCapturing()
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Keeps what was deleted in a part no longer: it is never brought back by undo. */
function letGo({ manager, item }: UndoPart): void {
  const others = manager.undoStack.filter((each) => each !== item)
  manager.undoStack = [item]
  manager.clear(true, false)
  manager.undoStack = others
  if (manager.doc.gc) Y.tryGc(item.deletions, manager.doc.store, manager.doc.gcFilter)
}

/** Takes back, or does again, one part; gives what does the opposite, null when nothing was left to do. */
function movePart({ manager, item }: UndoPart, kind: 'undo' | 'redo'): UndoPart | null {
  // Yjs goes on to the step below when one does nothing, and that one may not be the one done last.
  if (kind === 'undo') {
    const below = manager.undoStack.filter((each) => each !== item)
    const before = manager.redoStack.length
    manager.undoStack = [item]
    manager.undo()
    manager.undoStack = below
    return newestPart(manager, manager.redoStack, before)
  }
  const below = manager.redoStack.filter((each) => each !== item)
  const before = manager.undoStack.length
  manager.redoStack = [item]
  manager.redo()
  manager.redoStack = below
  return newestPart(manager, manager.undoStack, before)
}

function newestPart(
  manager: Y.UndoManager,
  stack: readonly StackItem[],
  countBefore: number,
): UndoPart | null {
  const item = stack.at(-1)
  return stack.length > countBefore && item !== undefined ? { manager, item } : null
}

function routed(
  manager: Y.UndoManager,
  route: Pick<PersonUndo, 'undo' | 'redo'> & {
    /** Of these an editor asks only how many there are. */
    readonly stackOf: (name: 'undoStack' | 'redoStack') => readonly UndoStep[]
  },
): Y.UndoManager {
  return new Proxy(manager, {
    get(target, property) {
      if (property === 'undo' || property === 'redo') return route[property]
      if (property === 'undoStack' || property === 'redoStack') return route.stackOf(property)
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
