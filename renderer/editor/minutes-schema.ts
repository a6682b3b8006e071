import { type AnyExtension, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { PlainView } from './plain-view.ts'
import type { RecordSlots } from './record-slots.ts'
import { RecordView } from './record-view.ts'
import type { SpeakerSource } from './speaker-source.ts'
import { SpeakerView } from './speaker-view.ts'

/** What the nodes draw that is not in the text itself. */
export interface MinutesSchemaOptions {
  readonly speakers: SpeakerSource
  readonly slots: RecordSlots
}

/**
 * The blocks and signs of the minutes' text, exactly those of shared/doc/minutes-text.ts. The schema is frozen: a program
 * that meets a block it does not know would delete it for everybody, so a change here is a new `schemaVersion`.
 */
export function minutesSchema(options: MinutesSchemaOptions): AnyExtension[] {
  return [
    Document,
    Paragraph.extend({ addNodeView: () => () => new PlainView(null) }),
    speakerBlock('contribution', options.speakers),
    speakerBlock('statement', options.speakers),
    NoteBlock,
    recordBlock(options.slots),
    Mention,
    // Ctrl+Enter is «register» inside a decision: in the text only Shift+Enter breaks a line.
    HardBreak.extend({
      addKeyboardShortcuts() {
        return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
      },
    }),
    Bold,
    Italic,
    Text,
  ]
}

function speakerBlock(name: 'contribution' | 'statement', speakers: SpeakerSource): Node {
  return Node.create({
    name,
    group: 'block',
    content: 'inline*',
    defining: true,
    addAttributes: () => ({ speakerId: dataAttribute('speakerId', 'data-speaker-id') }),
    // Before the plain paragraph, which takes any <p>.
    parseHTML: () => [{ tag: `p[data-block="${name}"]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => ['p', { ...HTMLAttributes, 'data-block': name }, 0],
    addNodeView:
      () =>
      ({ node }) =>
        new SpeakerView(node, speakers),
  })
}

const NoteBlock = Node.create({
  name: 'note',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-block="note"]', priority: 60 }],
  renderHTML: () => ['p', { 'data-block': 'note', class: 'note' }, 0],
  addNodeView: () => () => new PlainView('note'),
})

function recordBlock(slots: RecordSlots): Node {
  return Node.create({
    name: 'record',
    group: 'block',
    atom: true,
    selectable: true,
    draggable: false,
    addAttributes: () => ({
      recordKind: dataAttribute('recordKind', 'data-record-kind'),
      recordId: dataAttribute('recordId', 'data-record-id'),
    }),
    parseHTML: () => [{ tag: 'div[data-record-id]' }],
    renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
    addNodeView:
      () =>
      ({ node }) =>
        new RecordView(node, slots),
  })
}

const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    id: dataAttribute('id', 'data-mention-id'),
    label: dataAttribute('label', 'data-mention-label'),
  }),
  parseHTML: () => [{ tag: 'span[data-mention-id]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'mention' },
    String(node.attrs.label ?? ''),
  ],
  renderText: ({ node }) => String(node.attrs.label ?? ''),
})

/** An attribute of a node, kept in HTML (for copy and paste) as `data-…`. */
function dataAttribute(field: string, name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(name),
    renderHTML: (attributes: Record<string, unknown>) => ({ [name]: attributes[field] }),
  }
}
