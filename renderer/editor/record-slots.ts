import type { CitedKind } from '../../shared/doc/commands/cited-records.ts'
import { createObservable, type Observable, type ObservableSource } from '../../shared/util/observable.ts'

/** A place in the text where a record is drawn. */
export interface RecordSlot {
  /** Tells two places of one record apart (a moment while text moves); never shown. */
  readonly key: string
  readonly kind: CitedKind
  readonly id: string
  readonly element: HTMLElement
}

/** The places of one editor's records: the text makes and removes them, the screen fills them. */
export class RecordSlots {
  readonly #all: ObservableSource<readonly RecordSlot[]> = createObservable<readonly RecordSlot[]>([])
  readonly #isDrawn: ObservableSource<boolean> = createObservable(false)
  #focusId: string | null = null
  #count = 0

  /** The places now; a new list only when one came or went. */
  readonly all: Observable<readonly RecordSlot[]> = this.#all

  /** Whether the text has been drawn, so that the places are all there. */
  readonly isDrawn: Observable<boolean> = this.#isDrawn

  readonly markDrawn = (): void => this.#isDrawn.set(true)

  readonly add = (slot: Omit<RecordSlot, 'key'>): RecordSlot => {
    this.#count += 1
    const added = { ...slot, key: `${slot.id} ${this.#count}` }
    this.#all.set([...this.#all.get(), added])
    return added
  }

  readonly remove = (slot: RecordSlot): void => {
    this.#all.set(this.#all.get().filter((other) => other !== slot))
  }

  /** Puts focus on the first field of a record: now when it is drawn, else as soon as it is. */
  readonly enter = (id: string): void => {
    const slot = this.#all.get().find((other) => other.id === id)
    if (slot === undefined || !focusFirstField(slot.element)) this.#focusId = id
  }

  /** Called when a record has just been drawn. */
  readonly drawn = (slot: RecordSlot): void => {
    if (this.#focusId !== slot.id) return
    this.#focusId = null
    focusFirstField(slot.element)
  }
}

/** Writing comes first; a record that is only read has a button or nothing to focus. */
function focusFirstField(element: HTMLElement): boolean {
  const first =
    element.querySelector<HTMLElement>('textarea:not([disabled]), input:not([disabled])') ??
    element.querySelector<HTMLElement>('button:not([disabled])')
  // Words that are there already are gone on from, not written before.
  if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length)
  first?.focus({ preventScroll: true })
  // The whole record, not only the line one writes in: the question stands above it.
  element.scrollIntoView({ block: 'nearest' })
  return first !== null
}
