import { describe, expect, test } from 'vitest'
import { wrongCodeRate, wrongCodesInAllRate } from '../../../shared/sync/room/limits.ts'
import {
  CodeTries,
  makeShortCode,
  readShortCode,
  shortCodeSchema,
  spellShortCode,
  ticketsOf,
} from '../../../shared/sync/room/short-code.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

describe('short codes', () => {
  test('use every sign of theirs alike, and none that is taken for another', () => {
    const seen = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1) {
      const code = makeShortCode({ bytes: (count) => new Uint8Array(count).fill(byte) })
      expect(shortCodeSchema.safeParse(code).success).toBe(true)
      const [sign = ''] = code
      seen.set(sign, (seen.get(sign) ?? 0) + 1)
    }
    expect([...seen.values()]).toEqual(Array.from({ length: 32 }, () => 8))
    for (const sign of '01OI') expect(seen.has(sign)).toBe(false)
  })

  test('are read as people type them', () => {
    const code = makeShortCode(seededBytes(3))
    expect(readShortCode(` ${spellShortCode(code).toLowerCase()} `)).toBe(code)
    expect(readShortCode(`${code.slice(0, 2)}-${code.slice(2)}`)).toBe(code)
    for (const text of ['', code.slice(1), `${code}A`, 'ABC10O', 'abc!23', 'x'.repeat(1000)])
      expect(readShortCode(text), text).toBeNull()
  })

  test('are shown at the door in place of an invitation, and never beside a session', () => {
    const token = makeToken(seededBytes(4))
    expect(ticketsOf('ABC234', null)).toEqual({ code: 'ABC234' })
    expect(ticketsOf('ABC234', token)).toEqual({ session: token })
    expect(ticketsOf(token, null)).toEqual({ invitation: token })
    expect(ticketsOf(token, token)).toEqual({ invitation: token, session: token })
    expect(ticketsOf(null, null)).toEqual({})
  })
})

describe('tries', () => {
  test('of one address end after some, and come back slowly', () => {
    const tries = new CodeTries(0)
    for (let count = 0; count < wrongCodeRate.burst; count += 1) {
      expect(tries.mayTry('10.0.0.9', 0)).toBe(true)
      tries.noteWrong('10.0.0.9', 0)
    }
    expect(tries.mayTry('10.0.0.9', 0)).toBe(false)
    expect(tries.mayTry('10.0.0.8', 0)).toBe(true)
    const oneLater = 1000 / wrongCodeRate.perSecond
    expect(tries.mayTry('10.0.0.9', oneLater - 1)).toBe(false)
    expect(tries.mayTry('10.0.0.9', oneLater)).toBe(true)
  })

  test('of all together end too, so that many addresses guess no faster', () => {
    const tries = new CodeTries(0)
    let looked = 0
    const hours = 16
    for (let second = 0; second < hours * 3600; second += 1) {
      for (let address = 0; address < 4; address += 1) {
        const from = `10.0.${second % 250}.${address}`
        if (!tries.mayTry(from, second * 1000)) continue
        looked += 1
        tries.noteWrong(from, second * 1000)
      }
    }
    expect(looked).toBeLessThanOrEqual(
      wrongCodesInAllRate.burst + hours * 3600 * wrongCodesInAllRate.perSecond,
    )
    // Less than one in ten thousand to have met the right one, in the longest day of a table.
    expect(looked / 32 ** 6).toBeLessThan(1e-4)
  })

  test('that are right cost nothing: a hundred phones may type at once', () => {
    const tries = new CodeTries(0)
    for (let count = 0; count < 200; count += 1) expect(tries.mayTry('10.0.0.9', 0)).toBe(true)
  })
})
