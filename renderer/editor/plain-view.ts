import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'

/**
 * A block of plain text. It looks as it would without this, but lets others set attributes on it: a list that opens
 * hides the rest of the page from readers with `aria-hidden`, and the editor would take that for typing and draw
 * everything around anew, the record that opened the list included.
 */
export class PlainView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement

  constructor(className: string | null) {
    this.dom = document.createElement('p')
    if (className !== null) this.dom.className = className
    this.contentDOM = this.dom
  }

  readonly ignoreMutation = (mutation: ViewMutationRecord): boolean => mutation.type === 'attributes'
}
