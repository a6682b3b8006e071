import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import type { CitedKind } from '../../shared/doc/commands/cited-records.ts'
import type { RecordSlot, RecordSlots } from './record-slots.ts'

/** An island in the text in which the screen draws a record. What happens inside is none of the editor's business. */
export class RecordView implements NodeView {
  readonly dom: HTMLElement
  readonly #slots: RecordSlots
  readonly #slot: RecordSlot

  constructor(node: Node, slots: RecordSlots) {
    this.#slots = slots
    this.dom = document.createElement('div')
    this.dom.className = 'record'
    this.dom.contentEditable = 'false'
    this.#slot = slots.add({
      kind: node.attrs.recordKind as CitedKind,
      id: String(node.attrs.recordId),
      element: this.dom,
    })
  }

  readonly update = (node: Node): boolean =>
    node.type.name === 'record' &&
    node.attrs.recordId === this.#slot.id &&
    node.attrs.recordKind === this.#slot.kind

  readonly selectNode = (): void => this.dom.classList.add('is-selected')

  readonly deselectNode = (): void => this.dom.classList.remove('is-selected')

  readonly stopEvent = (): boolean => true

  readonly ignoreMutation = (): boolean => true

  readonly destroy = (): void => this.#slots.remove(this.#slot)
}
