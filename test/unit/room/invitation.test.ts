import { describe, expect, test } from 'vitest'
import { hubPorts, readHubAddress, writeHubAddress } from '../../../shared/sync/room/hub-address.ts'
import {
  readInvitation,
  readSecret,
  writeInvitation,
  type Invitation,
} from '../../../shared/sync/room/invitation.ts'
import {
  isSameToken,
  makeToken,
  readToken,
  spellToken,
  tokenSchema,
} from '../../../shared/sync/room/token.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

const token = makeToken(seededBytes(7))
const address = { host: '192.168.1.20', port: 4747 }

describe('tokens', () => {
  test('hold all 128 bits: one bit more or less makes another token', () => {
    const bytes = new Uint8Array(16)
    const seen = new Set([makeToken({ bytes: () => bytes })])
    for (let bit = 0; bit < 128; bit += 1) {
      const other = new Uint8Array(16)
      other[bit >> 3] = 1 << (bit & 7)
      seen.add(makeToken({ bytes: () => other }))
    }
    expect(seen.size).toBe(129)
    for (const text of seen) expect(tokenSchema.safeParse(text).success).toBe(true)
  })

  test('are read as people type them', () => {
    expect(readToken(spellToken(token))).toBe(token)
    expect(readToken(` ${spellToken(token).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')} `)).toBe(
      token,
    )
    for (const text of ['', token.slice(1), `${token}0`, token.replace(/./, 'u'), 'x'.repeat(1000)])
      expect(readToken(text), text).toBeNull()
  })

  test('are compared as a whole', () => {
    expect(isSameToken(token, token)).toBe(true)
    expect(isSameToken(token, token.slice(1))).toBe(false)
    expect(isSameToken(token, '')).toBe(false)
  })
})

describe('addresses', () => {
  test.each(['192.168.1.20:4747', '[fe80::1]:4756', 'hub.comune.example:80', 'localhost:4747', '[::1]:1'])(
    '%s is one',
    (text) => {
      const read = readHubAddress(text)
      expect(read === null ? null : writeHubAddress(read)).toBe(text)
    },
  )

  test.each([
    ...['', ':4747', '192.168.1.20', '192.168.1.20:0', '192.168.1.20:65536', '192.168.1.20:04747'],
    ...['192.168.1:80', '192.168.01.20:80', '256.1.1.1:80', '0x7f.1:80', '2130706433:80', 'fe80::1:4747'],
    ...['[fe80]:80', 'a..b:80', '-a:80', 'user@host:80', 'host:80/path', 'host:80#x', 'host :80', '[::1]'],
  ])('«%s» is none', (text) => {
    expect(readHubAddress(text)).toBeNull()
  })

  test('ten ports are tried, from 4747', () => {
    expect(hubPorts).toEqual([4747, 4748, 4749, 4750, 4751, 4752, 4753, 4754, 4755, 4756])
  })
})

describe('invitations', () => {
  test('have the secret in the fragment', () => {
    expect(writeInvitation({ kind: 'guest', address, token })).toBe(`http://192.168.1.20:4747/#g.${token}`)
    expect(writeInvitation({ kind: 'laptop', address, token })).toBe(`tavolo://192.168.1.20:4747/#l.${token}`)
    expect(new URL(writeInvitation({ kind: 'guest', address, token })).search).toBe('')
  })

  test.each(['guest', 'laptop', 'facilitator'] as const)('of a %s are read as they were written', (kind) => {
    for (const host of ['10.0.0.1', 'fe80::1', 'hub.example']) {
      const invitation: Invitation = { kind, address: { host, port: 4748 }, token }
      expect(readInvitation(` ${writeInvitation(invitation)}\n`)).toEqual({ isOk: true, value: invitation })
    }
  })

  test('are forgiving about capitals, hyphens and the scheme', () => {
    const typed = `192.168.1.20:4747/#G.${spellToken(token).toUpperCase()}`
    expect(readInvitation(typed)).toEqual({ isOk: true, value: { kind: 'guest', address, token } })
  })

  test.each([
    ['', 'not-a-link'],
    ['ciao', 'not-a-link'],
    ['https://192.168.1.20:4747/#g.x', 'not-a-link'],
    ['mailto:marta@valle.example', 'not-a-link'],
    [`http://192.168.1.20:4747/path#g.${token}`, 'not-a-link'],
    [`http://192.168.1.20:4747/#l.${token}`, 'not-a-link'],
    [`tavolo://192.168.1.20:4747/#g.${token}`, 'not-a-link'],
    [`http://user:pass@192.168.1.20:4747/#g.${token}`, 'no-address'],
    [`http:///#g.${token}`, 'no-address'],
    [`http://192.168.1.20/#g.${token}`, 'no-address'],
    ['http://192.168.1.20:4747/', 'no-secret'],
    [`http://192.168.1.20:4747/#g.${token.slice(2)}`, 'no-secret'],
    [`http://192.168.1.20:4747/#${token}`, 'no-secret'],
    [`http://192.168.1.20:4747/#g.${'a'.repeat(600)}`, 'not-a-link'],
  ])('«%s» is refused: %s', (text, problem) => {
    expect(readInvitation(text)).toEqual({ isOk: false, error: problem })
  })

  test('a laptop’s secret is not a guest’s', () => {
    expect(readSecret(`g.${token}`)).toEqual({ kind: 'guest', token })
    expect(readSecret(`l.${token}`)).toEqual({ kind: 'laptop', token })
    expect(readSecret(`x.${token}`)).toBeNull()
  })

  test('whatever is done to a link, it is read whole or refused', async () => {
    const name = 'whatever is done to a link, it is read whole or refused'
    for (const seed of seedsOfThisRun(20)) {
      await withSeed({ seed, name, project: 'quick' }, (random) => {
        const own = makeToken(seededBytes(random.seed))
        for (let round = 0; round < 50; round += 1) {
          let link = writeInvitation({ kind: random.pick(['guest', 'laptop']), address, token: own })
          for (let count = random.between(0, 3); count > 0; count -= 1) {
            const at = random.between(0, link.length)
            const sign = String.fromCodePoint(random.between(0, 700))
            link = link.slice(0, at) + sign + link.slice(at + random.between(0, 2))
          }
          const read = readInvitation(link)
          const again = read.isOk ? readInvitation(writeInvitation(read.value)) : read
          expect(again).toEqual(read)
        }
        return Promise.resolve()
      })
    }
  })
})
