import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'

// The binding has no other door for this; a test of the redo that it saves fails when its name changes.
const writerName = '_prosemirrorChanged'

/** The part of the editor's binding that writes what the editor shows into the shared text. */
interface Binding {
  [writerName]: (shown: Node) => void
}

/**
 * Leaves an empty text empty. The editor always shows one paragraph, and its binding would write that paragraph into a
 * text that undo has emptied, at the next click or when the editor closes: a change that nobody made, after which
 * nothing can be done again (redo).
 */
export function emptyText(fragment: Y.XmlFragment): Extension {
  return Extension.create({
    name: 'emptyText',
    addProseMirrorPlugins: () => [
      new Plugin({
        view(view) {
          const state = ySyncPluginKey.getState(view.state) as { readonly binding: Binding }
          const { binding } = state
          const write = binding[writerName].bind(binding)
          binding[writerName] = (shown) => {
            if (fragment.length > 0 || !isBlank(shown)) write(shown)
          }
          return {}
        },
      }),
    ],
  })
}

function isBlank(shown: Node): boolean {
  return shown.type.createAndFill()?.eq(shown) === true
}
