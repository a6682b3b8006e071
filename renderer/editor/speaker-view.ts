import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { SpeakerSource } from './speaker-source.ts'

/**
 * A block that begins with who speaks («Cognome (ente): …»). The name is drawn from the records and cannot be typed in;
 * what follows is the block's text. Plain DOM: hundreds of these stand in one verbale.
 */
export class SpeakerView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #prefix: HTMLElement
  readonly #speakers: SpeakerSource
  readonly #stop: () => void
  #node: Node

  constructor(node: Node, speakers: SpeakerSource) {
    this.#node = node
    this.#speakers = speakers
    this.dom = document.createElement('p')
    this.dom.className = node.type.name
    this.#prefix = document.createElement('span')
    this.#prefix.className = 'speaker'
    this.#prefix.contentEditable = 'false'
    this.contentDOM = document.createElement('span')
    this.contentDOM.className = 'words'
    this.dom.append(this.#prefix, this.contentDOM)
    this.#paint()
    this.#stop = speakers.subscribe(() => this.#paint())
  }

  readonly update = (node: Node): boolean => {
    if (node.type !== this.#node.type) return false
    const isSameSpeaker = node.attrs.speakerId === this.#node.attrs.speakerId
    this.#node = node
    if (!isSameSpeaker) this.#paint()
    return true
  }

  readonly ignoreMutation = (mutation: ViewMutationRecord): boolean =>
    mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)

  readonly destroy = (): void => this.#stop()

  #paint(): void {
    const label = this.#speakers.get()(this.#node.attrs.speakerId as string | null)
    const written = label === '' ? '' : `${label}: `
    if (this.#prefix.textContent !== written) this.#prefix.textContent = written
  }
}
