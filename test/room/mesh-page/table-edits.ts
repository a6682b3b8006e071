import * as prng from 'lib0/prng'
import * as buffer from 'lib0/buffer'
import * as Y from 'yjs'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'

/** Edits documents by seed: adds, changes and deletes; each edit in one of them, at random. */
export function editByWho(options: {
  readonly documents: readonly Y.Doc[]
  readonly who: string
  readonly seed: number
  readonly edits: number
}): void {
  const { documents, who, seed, edits } = options
  const random = prng.create(seed)
  for (let edit = 0; edit < edits; edit += 1) editOnce(prng.oneOf(random, [...documents]), { random, who })
}

/** Says something as people do: as a card in one piece, and as a text letter by letter. */
export function sayIn(document: Y.Doc, words: string): void {
  document.getArray('list').push([words])
  const text = document.getText('text')
  for (const letter of words) text.insert(text.length, letter)
}

function editOnce(document: Y.Doc, { random, who }: { random: prng.PRNG; who: string }): void {
  const list = document.getArray('list')
  const text = document.getText('text')
  const kind = prng.int53(random, 0, 9)
  const word = prng.utf16String(random, 12)
  if (kind < 4) list.insert(prng.int53(random, 0, list.length), [`${who} ${word}`])
  else if (kind < 6) document.getMap('map').set(`key ${prng.int53(random, 0, 20)}`, word)
  else if (kind < 8) text.insert(prng.int53(random, 0, text.length), `${who} `)
  else if (kind === 8 && list.length > 0) list.delete(prng.int53(random, 0, list.length - 1), 1)
  else if (text.length > 0) text.delete(prng.int53(random, 0, text.length - 1), 1)
}

/**
 * How far everybody's writing goes in two copies: the same when none lacks any of it; deletions are not in it. It costs next
 * to nothing, so that whoever asks again and again does not hold up what is waited for.
 */
export function progressOf({ official, work }: TavoloDocuments): string {
  return [official, work].map((document) => buffer.toBase64(Y.encodeStateVector(document))).join(' ')
}

/** A number that is the same for two copies that show the same. */
export function contentHashOf({ official, work }: TavoloDocuments): number {
  return [official, work].reduce((sum, document) => {
    const parts = [document.getArray('list').toJSON(), document.getText('text').toJSON()]
    // The order of keys depends on who wrote first.
    const map = Object.entries(document.getMap('map').toJSON()).toSorted(([left], [right]) =>
      left < right ? -1 : 1,
    )
    return Math.imul(sum, 31) ^ hashOf(JSON.stringify([parts, map, document.getMap('cards').size]))
  }, 7)
}

function hashOf(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash, 31) ^ text.charCodeAt(index)
  return hash
}
