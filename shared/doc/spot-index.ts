import * as Y from 'yjs'
import { type ChangedType, rootName } from './changed-roots.ts'
import { laterSpot, readSpot, type Spot } from './spot.ts'

/** Root lists of spots are called so, each followed by the device that writes it. */
export const spotsPrefix = 'spots/'

/** Which spots there are of each card; kept right by the document's own events, never by reading all of them again. */
export interface SpotIndex {
  /** The spot that counts; null when the card was put nowhere. */
  readonly find: (cardId: string) => Spot | null
  /** Names of the root lists that hold spots of a card. */
  readonly listsOf: (cardId: string) => ReadonlySet<string>
  /** Tells whose spots changed, before anybody else hears of the transaction. For as long as the document lives. */
  readonly onChange: (listener: (cardIds: ReadonlySet<string>) => void) => void
}

/** Whether a type that a transaction changed is a list of spots. */
export function isSpotList(transaction: Y.Transaction, type: object): boolean {
  const changed = type as ChangedType
  return changed.parent === null && rootName(transaction.doc, changed).startsWith(spotsPrefix)
}

const indexes = new WeakMap<Y.Doc, SpotIndex>()

/** The index of a document; made on first use. */
export function spotIndex(document: Y.Doc): SpotIndex {
  const known = indexes.get(document)
  if (known !== undefined) return known
  const index = new IndexOfSpots()
  for (const name of document.share.keys()) {
    if (name.startsWith(spotsPrefix)) for (const entry of document.getArray(name)) index.add(name, entry)
  }
  document.on('beforeObserverCalls', (transaction) => index.follow(transaction))
  indexes.set(document, index)
  return index
}

/** The spots that a transaction added to a list or took from it. Call it while the transaction is told. */
export function changedSpots(
  transaction: Y.Transaction,
  list: ChangedType,
): { readonly added: readonly Spot[]; readonly deleted: readonly Spot[] } {
  const { added, deleted } = new Y.YEvent(list, transaction).changes
  return { added: spotsIn(added), deleted: spotsIn(deleted) }
}

function spotsIn(items: ReadonlySet<Y.Item>): Spot[] {
  return [...items].flatMap(({ content }) => content.getContent().flatMap((entry) => readSpot(entry) ?? []))
}

interface KeptSpot extends Spot {
  readonly list: string
}

class IndexOfSpots implements SpotIndex {
  readonly #spots = new Map<string, readonly KeptSpot[]>()
  readonly #listeners: ((cardIds: ReadonlySet<string>) => void)[] = []

  readonly find = (cardId: string): Spot | null => {
    const [first, ...others] = this.#spots.get(cardId) ?? []
    return first === undefined ? null : others.reduce<Spot>(laterSpot, first)
  }

  readonly listsOf = (cardId: string): ReadonlySet<string> =>
    new Set(this.#spots.get(cardId)?.map(({ list }) => list))

  readonly onChange = (listener: (cardIds: ReadonlySet<string>) => void): void => {
    this.#listeners.push(listener)
  }

  add(list: string, stored: unknown): void {
    const spot = readSpot(stored)
    if (spot !== null) this.#put(list, spot)
  }

  /** Takes in what a transaction changed. */
  follow(transaction: Y.Transaction): void {
    const changed = new Set<string>()
    for (const type of transaction.changed.keys()) {
      // A list that only others have written yet has no class of its own: it is known by its name.
      if (!isSpotList(transaction, type)) continue
      const list = rootName(transaction.doc, type as ChangedType)
      const { added, deleted } = changedSpots(transaction, type as ChangedType)
      for (const spot of deleted) this.#take(list, spot)
      for (const spot of added) this.#put(list, spot)
      for (const { cardId } of [...deleted, ...added]) changed.add(cardId)
    }
    if (changed.size > 0) for (const listener of this.#listeners) listener(changed)
  }

  #put(list: string, spot: Spot): void {
    this.#spots.set(spot.cardId, [...(this.#spots.get(spot.cardId) ?? []), { ...spot, list }])
  }

  #take(list: string, spot: Spot): void {
    const kept = this.#spots.get(spot.cardId) ?? []
    const index = kept.findIndex((each) => each.list === list && isSame(each, spot))
    if (index === -1) return
    if (kept.length === 1) this.#spots.delete(spot.cardId)
    else this.#spots.set(spot.cardId, kept.toSpliced(index, 1))
  }
}

function isSame(left: Spot, right: Spot): boolean {
  return (
    left.turn === right.turn && left.point?.[0] === right.point?.[0] && left.point?.[1] === right.point?.[1]
  )
}
