import { z } from 'zod'
import { idSchema } from '../../../shared/model/id.ts'
import { type PrivateDraft, privateDraftSchema } from '../../../shared/model/private-draft.ts'
import { participantIdSchema, personNameSchema } from '../../../shared/sync/room/room-fields.ts'
import type { KeptVisit } from '../../sync/door-state.ts'

/** The part of the browser's storage that is used. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What was written and has not reached the table. */
export interface KeptWork {
  readonly tavoloId: string
  /** Ids of the records, in the order in which they were made. */
  readonly things: readonly string[]
  /** A Yjs update of the work document, in base 64. */
  readonly update: string
}

const prefix = 'tavolo.guest.'

const visitSchema = z.object({
  /** The invitation that the visit began with: another one may lead to another table at the same address. */
  invitation: z.string(),
  session: z.string(),
  name: personNameSchema,
  participantId: participantIdSchema,
  hubs: z.array(z.string()).max(50),
})
const sitterSchema = z.object({ name: personNameSchema, participantId: participantIdSchema })
const workSchema = z.object({
  tavoloId: z.string(),
  things: z.array(z.string()).max(10_000),
  update: z.string(),
})
const votersSchema = z
  .array(z.object({ voterId: idSchema('voter'), session: z.string(), name: personNameSchema }))
  // A phone that goes round a table; each who sits at it casts a ballot of their own.
  .max(200)
const idsSchema = z.array(z.string()).max(10_000)

/** Who sits at this device, as they said. */
export type KeptSitter = z.infer<typeof sitterSchema>

/** Somebody who voted at this device, and under what their ballot is kept. */
export type KeptVoter = z.infer<typeof votersSchema>[number]

/**
 * What a guest's browser keeps of a hub's page, so that a reload loses nothing. A browser may refuse to keep anything
 * (private windows, full storage): then it is kept for as long as the page is open, and `isLasting` says so.
 */
export class GuestMemory {
  readonly #storage: PageStorage | null
  readonly #held = new Map<string, string>()
  #isLasting = true

  /** null when the browser gives no storage at all. */
  constructor(storage: PageStorage | null) {
    this.#storage = storage
    this.#isLasting = storage !== null
  }

  /** Whether what was kept last will be there after a reload. */
  get isLasting(): boolean {
    return this.#isLasting
  }

  /** The id of this device; made once. */
  deviceId(make: () => string): string {
    const kept = this.read('device')
    if (kept !== null && /^[A-Za-z0-9-]{8,64}$/.test(kept)) return kept
    const made = make()
    this.write('device', made)
    return made
  }

  /** The visit that was begun with an invitation. */
  readVisit(invitation: string): KeptVisit | null {
    const kept = this.#readAs('visit', visitSchema)
    return kept?.invitation === invitation ? kept : null
  }

  /** null forgets it. */
  writeVisit(invitation: string, visit: KeptVisit | null): void {
    this.write('visit', visit === null ? null : JSON.stringify({ ...visit, invitation }))
  }

  /** Who said to sit here, also before they were let in. */
  readSitter(): KeptSitter | null {
    return this.#readAs('sitter', sitterSchema)
  }

  writeSitter(sitter: KeptSitter | null): void {
    this.write('sitter', sitter === null ? null : JSON.stringify(sitter))
  }

  /** What did not reach the table of this tavolo. */
  readWork(tavoloId: string): KeptWork | null {
    const kept = this.#readAs('work', workSchema)
    return kept?.tavoloId === tavoloId ? kept : null
  }

  writeWork(work: KeptWork | null): void {
    this.write('work', work === null ? null : JSON.stringify(work))
  }

  /** Ids of the records that were made here. */
  readOwn(): readonly string[] {
    return this.#readAs('own', idsSchema) ?? []
  }

  writeOwn(ids: readonly string[]): void {
    this.write('own', JSON.stringify(ids))
  }

  /** What was written in silence here, in a tavolo; one that was damaged is left out. */
  readDrafts(tavoloId: string): readonly PrivateDraft[] {
    return (this.#readAs(`drafts.${tavoloId}`, z.array(z.unknown())) ?? []).flatMap((kept) => {
      const parsed = privateDraftSchema.safeParse(kept)
      return parsed.success ? [parsed.data] : []
    })
  }

  writeDrafts(tavoloId: string, drafts: readonly PrivateDraft[]): void {
    this.write(`drafts.${tavoloId}`, drafts.length === 0 ? null : JSON.stringify(drafts))
  }

  /** Who voted here in a vote, the first one first. */
  readVoters(voteId: string): readonly KeptVoter[] {
    return this.#readAs(`voters.${voteId}`, votersSchema) ?? []
  }

  writeVoters(voteId: string, voters: readonly KeptVoter[]): void {
    this.write(`voters.${voteId}`, JSON.stringify(voters))
  }

  /** A text by its name; null when there is none. */
  read(name: string): string | null {
    const held = this.#held.get(name)
    if (held !== undefined) return held
    try {
      return this.#storage?.getItem(prefix + name) ?? null
    } catch {
      return null
    }
  }

  /** null forgets it. */
  write(name: string, value: string | null): void {
    if (value === null) this.#held.delete(name)
    else this.#held.set(name, value)
    try {
      if (value === null) this.#storage?.removeItem(prefix + name)
      else this.#storage?.setItem(prefix + name, value)
      this.#isLasting = this.#storage !== null
    } catch {
      this.#isLasting = false
    }
  }

  #readAs<Value>(name: string, schema: z.ZodType<Value>): Value | null {
    const kept = this.read(name)
    if (kept === null) return null
    try {
      const parsed = schema.safeParse(JSON.parse(kept))
      return parsed.success ? parsed.data : null
    } catch {
      return null
    }
  }
}
