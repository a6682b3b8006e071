import type { z } from 'zod'
import type { Id } from './id.ts'

/** Which of a tavolo's two Yjs documents holds something. */
export type DocumentName = 'official' | 'work'

/** What the code needs to know of one kind of record: where it lives, its shape, its defaults. */
export interface RecordType<
  Kind extends string,
  Shape extends { readonly id: Id<Kind> },
  Defaulted extends keyof Shape,
> {
  readonly kind: Kind
  /** Name of the root map in the Yjs document. */
  readonly collection: string
  readonly document: DocumentName
  readonly schema: z.ZodType<Shape>
  /** Values of the fields that may be left out when a record is made, or that an older version did not know. */
  readonly defaults: Pick<Shape, Defaulted>
  /** Field with the id of the session whose approved verbale freezes the record. */
  readonly frozenBy?: keyof Shape & string
  /** Fields that stay open after the verbale is approved (an action may be closed, its text may not change). */
  readonly openFields?: readonly (keyof Shape & string)[]
  /** Field that says where the record lies: what is said of it later is kept beside the record, see `doc/spots.ts`. */
  readonly spotField?: keyof Shape & string
}

/** Any record type, whatever its shape. */
export interface AnyRecordType {
  readonly kind: string
  readonly collection: string
  readonly document: DocumentName
  readonly schema: z.ZodType<{ readonly id: Id<string> }>
  readonly defaults: object
  readonly frozenBy?: string
  readonly openFields?: readonly string[]
  readonly spotField?: string
}

/** The records of a type. */
export type RecordOf<Type extends AnyRecordType> = z.output<Type['schema']>

/** What must be given to make a record: everything without a default, except the id. */
export type NewRecord<Type extends AnyRecordType> = Omit<RecordOf<Type>, 'id' | keyof Type['defaults']> &
  Partial<Pick<RecordOf<Type>, keyof RecordOf<Type> & keyof Type['defaults']>>

/** What may be changed in a record. */
export type RecordPatch<Type extends AnyRecordType> = Partial<Omit<RecordOf<Type>, 'id'>>

/** Defines a record type; only the types are worked out here. */
export function defineRecord<
  Kind extends string,
  Shape extends { readonly id: Id<Kind> },
  Defaulted extends Exclude<keyof Shape, 'id'> = never,
>(type: RecordType<Kind, Shape, Defaulted>): RecordType<Kind, Shape, Defaulted> {
  return type
}
