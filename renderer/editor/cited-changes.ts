import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { CitedKind } from '../../shared/doc/commands/cited-records.ts'

/** A record by its place in the text. */
export interface Cited {
  readonly kind: CitedKind
  readonly id: string
}

/** What the records need to know of the text. */
export interface CitedRecordHooks {
  /** Runs text and record changes as one step of undo. */
  readonly asOneStep: (run: () => void) => void
  /** Records that the person has just taken out of the text. */
  readonly onRemoved: (cited: readonly Cited[]) => void
  /** Records that the person has just put into the text (pasted after a cut). */
  readonly onAdded: (cited: readonly Cited[]) => void
  /** Whether a pasted record may come in: not while it stands somewhere already, and not when nobody knows it. */
  readonly canPaste: (cited: Cited) => boolean
}

/** Keeps records and text together: a record leaves with its place in the text, and comes back with it. */
export function citedChanges(hooks: CitedRecordHooks): Extension {
  return Extension.create({
    name: 'citedChanges',
    dispatchTransaction({ transaction, next }) {
      const { removed, added } = changesOf(transaction)
      if (removed.length === 0 && added.length === 0) {
        next(transaction)
        return
      }
      hooks.asOneStep(() => {
        next(transaction)
        if (removed.length > 0) hooks.onRemoved(removed)
        if (added.length > 0) hooks.onAdded(added)
      })
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { transformPasted: (slice) => withoutStrangers(slice, hooks) },
      }),
    ],
  })
}

/** Records that a change of the person takes out of or puts into the text. Only changed stretches are looked at. */
function changesOf(transaction: Transaction): { readonly removed: Cited[]; readonly added: Cited[] } {
  if (!transaction.docChanged || isChangeOrigin(transaction)) return { removed: [], added: [] }
  const before: Cited[] = []
  const after: Cited[] = []
  for (const [index, step] of transaction.steps.entries()) {
    const old = transaction.docs[index]
    const next = transaction.docs[index + 1] ?? transaction.doc
    // A step map is no array, and its callback takes what ProseMirror gives it.
    // oxlint-disable-next-line unicorn/no-array-for-each, eslint/max-params
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      if (old !== undefined) before.push(...citedBetween(old, oldStart, oldEnd))
      after.push(...citedBetween(next, newStart, newEnd))
    })
  }
  if (before.length === 0 && after.length === 0) return { removed: [], added: [] }
  const standing = new Set(citedBetween(transaction.doc, 0, transaction.doc.content.size).map(({ id }) => id))
  const known = new Set(before.map(({ id }) => id))
  return {
    removed: unique(before.filter(({ id }) => !standing.has(id))),
    added: unique(after.filter(({ id }) => standing.has(id) && !known.has(id))),
  }
}

function citedBetween(doc: Node, from: number, to: number): Cited[] {
  const found: Cited[] = []
  // Records are blocks of the top level: there is no need to go down into text.
  doc.nodesBetween(from, to, (node) => {
    if (node.type.name === 'record') found.push(citedOf(node))
    return false
  })
  return found
}

/** The record that a node of the text stands for. */
export function citedOf(node: Node): Cited {
  return { kind: node.attrs.recordKind as CitedKind, id: String(node.attrs.recordId) }
}

function unique(cited: readonly Cited[]): Cited[] {
  return [...new Map(cited.map((one) => [one.id, one])).values()]
}

function withoutStrangers(slice: Slice, hooks: CitedRecordHooks): Slice {
  const nodes = slice.content.content
  const welcome = nodes.filter((node) => node.type.name !== 'record' || hooks.canPaste(citedOf(node)))
  return welcome.length === nodes.length ? slice : Slice.maxOpen(Fragment.fromArray(welcome))
}
