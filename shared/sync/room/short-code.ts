import { z } from 'zod'
import type { Random } from '../../util/random.ts'
import { wrongCodeRate, wrongCodesInAllRate } from './limits.ts'
import { RateMeter, RateMeters } from './rate-meter.ts'

/** Capitals and digits that nobody takes for another one: without 0 and O, 1 and I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** As many as one keeps in mind from the wall to the phone. */
const codeSigns = 6

/** Schema of the short code of a table as it travels: capitals and digits, without spaces. */
export const shortCodeSchema = z.string().regex(new RegExp(`^[${alphabet}]{${codeSigns}}$`))

/**
 * Makes the short code of a table: 30 random bits. Too few for a secret, enough for a door at which tries are counted and
 * behind which somebody asks who it is: with it one comes to the waiting list, and never further without a person's yes.
 */
export function makeShortCode(random: Random): string {
  // 32 signs: five bits of each byte choose one, all alike.
  return [...random.bytes(codeSigns)].map((byte) => alphabet[byte & 31] ?? '').join('')
}

/** Reads a code that somebody typed: small letters, spaces and hyphens are forgiven. null for what is none. */
export function readShortCode(typed: string): string | null {
  if (typed.length > 40) return null
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return shortCodeSchema.safeParse(text).success ? text : null
}

/** A code as people read it from a wall: two groups of three. */
export function spellShortCode(code: string): string {
  return code.replace(/^.{3}/, '$& ')
}

/**
 * What a device shows with its hello. `ticket`: the token of the invitation or the short code of the table. A session says
 * more than a code, and is never shown with one.
 */
export function ticketsOf(
  ticket: string | null,
  session: string | null,
): { readonly invitation?: string; readonly code?: string; readonly session?: string } {
  const isCode = ticket !== null && shortCodeSchema.safeParse(ticket).success
  if (isCode) return session === null ? { code: ticket } : { session }
  return { ...(ticket !== null && { invitation: ticket }), ...(session !== null && { session }) }
}

/**
 * Counts wrong codes, of each network address and of all together: who has many addresses guesses no faster. While too many
 * were wrong, no code is looked at, the right one neither.
 */
export class CodeTries {
  readonly #ofAddress = new RateMeters(wrongCodeRate)
  readonly #inAll: RateMeter

  constructor(nowMs: number) {
    this.#inAll = new RateMeter(wrongCodesInAllRate, nowMs)
  }

  /** Whether a code from this address is looked at now. */
  mayTry(address: string, nowMs: number): boolean {
    return this.#inAll.has(nowMs) && this.#ofAddress.has(address, nowMs)
  }

  /** A code from this address was looked at and was wrong. */
  noteWrong(address: string, nowMs: number): void {
    this.#inAll.take(nowMs)
    this.#ofAddress.take(address, nowMs)
  }
}
