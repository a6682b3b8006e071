import type { DocumentName } from '../../model/record-type.ts'
import { idSchema, type Id } from '../../model/id.ts'
import type { RoomRole } from './roles.ts'

/** What a role may do with a document. */
export type DocumentRight = 'write' | 'read'

const rights: Readonly<Record<RoomRole, Readonly<Record<DocumentName, DocumentRight>>>> = {
  facilitator: { official: 'write', work: 'write' },
  'minute-taker': { official: 'write', work: 'write' },
  participant: { official: 'read', work: 'write' },
  observer: { official: 'read', work: 'read' },
}

/** What a role may do with a document. */
export function rightOf(role: RoomRole, document: DocumentName): DocumentRight {
  return rights[role][document]
}

/**
 * Whether laptops of this role also share directly with each other, where nobody but the sender keeps to the rights of a
 * role: only those that write the whole tavolo.
 */
export function isOfMesh(role: RoomRole): boolean {
  return rightOf(role, 'official') === 'write' && rightOf(role, 'work') === 'write'
}

/** A document of a tavolo, as the sync names it. */
export interface RoomDocument {
  readonly tavoloId: Id<'tavolo'>
  readonly document: DocumentName
}

/** The name of a document on the wire: `tavolo:…/official`, `tavolo:…/work`. */
export function roomDocumentName({ tavoloId, document }: RoomDocument): string {
  return `${tavoloId}/${document}`
}

/** Reads a name of the wire; null for everything that is not exactly one. */
export function readRoomDocumentName(name: string): RoomDocument | null {
  const slash = name.lastIndexOf('/')
  const tavoloId = tavoloIdSchema.safeParse(name.slice(0, Math.max(0, slash)))
  const document = name.slice(slash + 1)
  if (!tavoloId.success || (document !== 'official' && document !== 'work')) return null
  return { tavoloId: tavoloId.data, document }
}

const tavoloIdSchema = idSchema('tavolo')
