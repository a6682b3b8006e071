import type { Transaction } from 'yjs'

/** Who made a change, on which device; every transaction of a command carries one. */
export class LocalOrigin {
  readonly author: Author

  constructor(author: Author) {
    this.author = author
  }
}

/**
 * Something that a device put in order by itself (a code for what a guest raised), or that passes with its moment (a time
 * that runs): no step of the person's undo.
 */
export class QuietOrigin extends LocalOrigin {}

/** A file brought a change in: who wrote the file, for the log of changes. Never a step of this person's undo. */
export class FileOrigin {
  readonly author: Author
  /** What the file was called, without its folder. */
  readonly fileName: string

  constructor(author: Author, fileName: string) {
    this.author = author
    this.fileName = fileName
  }
}

/** The person and the device behind a change. */
export interface Author {
  /** Random and kept by the device; tells two laptops of one person apart. Empty when it is not known. */
  readonly deviceId: string
  /** What others see («Marta»); may be empty. */
  readonly name: string
}

/** Somebody at another device; nothing more is known. */
export const unknownAuthor: Author = { deviceId: '', name: '' }

/** Says who is behind the client ids of a document that wrote something, at least one. */
export type AuthorOfClients = (clientIds: readonly number[]) => Author

const peers = new WeakMap<object, AuthorOfClients>()

/**
 * Makes of an object, which a library gives as origin when it applies what other devices sent, an origin of others: such
 * changes are saved like all, have their own authors, and are no step of this person's undo.
 */
export function markPeerOrigin(origin: object, authorOfClients: AuthorOfClients): void {
  peers.set(origin, authorOfClients)
}

/** Who made a change; null when its origin does not say: then it was done here, like undo and typing. */
export function authorOfChange(transaction: Transaction): Author | null {
  const origin: unknown = transaction.origin
  if (origin instanceof LocalOrigin || origin instanceof FileOrigin) return origin.author
  const authorOfClients = typeof origin === 'object' && origin !== null ? peers.get(origin) : undefined
  if (authorOfClients === undefined) return null
  const clientIds = writersIn(transaction)
  // What was only deleted names who wrote it, not who deleted it.
  return clientIds.length === 0 ? unknownAuthor : authorOfClients(clientIds)
}

function writersIn({ beforeState, afterState }: Transaction): number[] {
  return [...afterState]
    .filter(([client, clock]) => clock > (beforeState.get(client) ?? 0))
    .map(([client]) => client)
}
