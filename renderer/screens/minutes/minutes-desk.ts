import { focusEnd } from '../../editor/minutes-keys.ts'
import type { Editor } from '@tiptap/core'
import type { RemovedRecords } from '../../../shared/doc/commands/cited-records.ts'
import type { Id } from '../../../shared/model/id.ts'
import { createObservable, type Observable, type ObservableSource } from '../../../shared/util/observable.ts'

/** What one verbale shares while it is on the screen, and that belongs to no record. */
export class MinutesDesk {
  readonly #editors = new Map<Id<'agendaItem'>, Editor>()
  readonly #currentId: ObservableSource<Id<'agendaItem'> | null> = createObservable<Id<'agendaItem'> | null>(
    null,
  )
  readonly #said: ObservableSource<string> = createObservable('')
  #waitingFor: Id<'agendaItem'> | null = null

  /** The item one is writing in, or wrote in last; null before the first. */
  readonly currentId: Observable<Id<'agendaItem'> | null> = this.#currentId

  /** What readers are told. */
  readonly said: Observable<string> = this.#said

  /** Records cut out of the text, by id: pasting puts them back. */
  readonly cut = new Map<string, RemovedRecords>()

  readonly setCurrent = (id: Id<'agendaItem'>): void => this.#currentId.set(id)

  /** Tells readers; the same sentence twice is told twice. */
  readonly say = (sentence: string): void => {
    this.#said.set(this.#said.get() === sentence ? `${sentence}\u00A0` : sentence)
  }

  readonly setEditor = (id: Id<'agendaItem'>, editor: Editor | null): void => {
    if (editor === null) {
      this.#editors.delete(id)
      return
    }
    this.#editors.set(id, editor)
    if (this.#waitingFor === id) this.write(id)
  }

  readonly editorOf = (id: Id<'agendaItem'>): Editor | null => this.#editors.get(id) ?? null

  /** Puts the cursor at the end of an item's text; as soon as the text is there. */
  readonly write = (id: Id<'agendaItem'>): void => {
    const editor = this.#editors.get(id)
    this.#waitingFor = editor === undefined ? id : null
    if (editor !== undefined) focusEnd(editor)
  }
}
