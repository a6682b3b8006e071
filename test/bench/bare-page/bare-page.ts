import { Editor } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import * as Y from 'yjs'

/** What the bench asks of this page. */
export interface BarePage {
  /** Puts an editor with these paragraphs on the page. */
  readonly showEditor: (paragraphs: readonly string[]) => void
  /** Applies each update (base64) to a new document and gives the milliseconds that it took in all. */
  readonly applyUpdates: (updates: readonly string[]) => number
  /** Applies each update of the second list to a document that has the first one's; gives the milliseconds of the second. */
  readonly mergeUpdates: (here: readonly string[], there: readonly string[]) => number
}

let editor: Editor | null = null
/** Kept, so that the memory of the documents can be measured. */
let documents: Y.Doc[] = []

const barePage: BarePage = {
  showEditor(paragraphs) {
    editor?.destroy()
    editor = new Editor({
      element: document.querySelector('#editor'),
      extensions: [Document, Paragraph, Text],
      content: {
        type: 'doc',
        content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    })
  },
  applyUpdates(updates) {
    const bytes = updates.map(bytesOf)
    for (const old of documents) old.destroy()
    documents = updates.map(() => new Y.Doc())
    const startMs = performance.now()
    for (const [index, update] of bytes.entries()) {
      const target = documents[index]
      if (target !== undefined) Y.applyUpdate(target, update)
    }
    return performance.now() - startMs
  },
  mergeUpdates(here, there) {
    barePage.applyUpdates(here)
    const bytes = there.map(bytesOf)
    const startMs = performance.now()
    for (const [index, update] of bytes.entries()) {
      const target = documents[index]
      if (target !== undefined) Y.applyUpdate(target, update)
    }
    return performance.now() - startMs
  },
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

Object.assign(window, { barePage })
