import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FirewallFacts } from '../../../shared/ipc/doctor.ts'
import {
  checkIds,
  type DoctorFacts,
  judgeAll,
  judgeCheck,
  type CheckId,
} from '../../../shared/sync/room/doctor.ts'
import { flattenMessages, messages } from '../../../shared/text/messages.ts'
import { testNetwork } from '../discovery/fake-mdns.ts'

const hub = { address: '192.168.1.23', port: 4747 } as const
const vpn = testNetwork({ kind: 'vpn', address: '10.8.0.2', systemName: 'tun0', isOffered: false })
const bare = testNetwork({ kind: 'linkLocal', address: '169.254.7.7', systemName: 'eth0' })

function firewall(change: Partial<FirewallFacts>): FirewallFacts {
  return { program: 'windows', isOn: true, isNetworkPublic: false, ...change }
}

/** What a check says, in short: `bad none joinNetwork makeHotspot`. */
function judged(id: CheckId, facts: Partial<DoctorFacts>): string {
  const { outcome, finding, advice } = judgeCheck(id, { hub, guestsReached: 0, ...facts })
  return [outcome, finding, ...advice].join(' ')
}

describe('the doctor says of', () => {
  test.each<[string, Partial<DoctorFacts>]>([
    ['good there', { networks: [testNetwork(), vpn] }],
    ['bad none joinNetwork makeHotspot', { networks: [] }],
    ['bad none joinNetwork makeHotspot', { networks: [], hub: null }],
    ['bad onlyInner joinNetwork makeHotspot', { networks: [vpn], hub: null }],
    ['unknown noAddresses joinNetwork makeHotspot', { networks: [bare], hub: null }],
    ['bad changed reopen', { networks: [testNetwork({ address: '10.0.0.7' })] }],
    ['unknown notKnown', {}],
  ])('the network «%s»', (words, facts) => {
    expect(judged('network', facts)).toBe(words)
  })

  test.each<[string, Partial<DoctorFacts>]>([
    ['unknown notOpen open', { hub: null }],
    ['good answers', { ownDoor: 'answers' }],
    ['bad refused reopen', { ownDoor: 'refused' }],
    ['bad silent reopen vpnOff', { ownDoor: 'silent' }],
    ['bad silent reopen vpnOff', { ownDoor: 'unreachable' }],
    ['unknown notKnown', { ownDoor: 'notAllowed' }],
    ['unknown notKnown', {}],
  ])('the own door «%s»', (words, facts) => {
    expect(judged('door', facts)).toBe(words)
  })

  test.each<[string, Partial<DoctorFacts>]>([
    ['good letsIn', { guestsReached: 2, firewall: firewall({ isNetworkPublic: true }) }],
    ['good off', { firewall: firewall({ isOn: false, isNetworkPublic: true }) }],
    ['bad publicNetwork privateNetwork firewallWindows', { firewall: firewall({ isNetworkPublic: true }) }],
    ['unknown on firewallWindows', { firewall: firewall({}) }],
    ['unknown notKnown firewallWindows', { firewall: firewall({ isOn: null, isNetworkPublic: true }) }],
    ['unknown on firewallMac', { firewall: firewall({ program: 'macos' }) }],
    ['unknown on firewallUfw', { firewall: firewall({ program: 'ufw' }) }],
    ['unknown on firewallFirewalld', { firewall: firewall({ program: 'firewalld' }) }],
    ['unknown notKnown firewallOther', { firewall: firewall({ program: 'notKnown', isOn: null }) }],
    ['unknown notKnown firewallOther', {}],
  ])('the firewall «%s»', (words, facts) => {
    expect(judged('firewall', facts)).toBe(words)
  })

  test.each<[string, Partial<DoctorFacts>]>([
    ['good guestsCame', { guestsReached: 3 }],
    ['good answered', { namedDevice: 'answers' }],
    ['good answered', { namedDevice: 'refused' }],
    ['bad silent sameNetwork otherNetwork', { namedDevice: 'silent' }],
    // Some came, this one does not: that is what the person asked about.
    ['bad silent sameNetwork otherNetwork', { namedDevice: 'unreachable', guestsReached: 3 }],
    ['bad nobodyCame tryPhone otherNetwork', { devicesSeen: 4 }],
    ['unknown nobodySeen tryPhone', { devicesSeen: 0 }],
    ['unknown nobodySeen tryPhone', { devicesSeen: null }],
    ['unknown nobodySeen tryPhone', { devicesSeen: 4, guestsReached: null }],
    [
      'bad nobodyCame tryPhone localNetworkMac otherNetwork',
      { devicesSeen: 1, firewall: firewall({ program: 'macos' }) },
    ],
  ])('devices that may not see each other «%s»', (words, facts) => {
    expect(judged('isolation', facts)).toBe(words)
  })

  test.each<[string, Partial<DoctorFacts>]>([
    ['good none', { networks: [testNetwork()] }],
    ['bad on vpnOff', { networks: [testNetwork(), vpn] }],
    ['good letsThrough', { networks: [testNetwork(), vpn], guestsReached: 1 }],
    ['unknown notKnown', {}],
  ])('a VPN «%s»', (words, facts) => {
    expect(judged('vpn', facts)).toBe(words)
  })

  test.each<[string, Partial<DoctorFacts>]>([
    ['good heard', { announcement: 'heard' }],
    ['bad notHeard useCode', { announcement: 'notHeard' }],
    ['bad blocked useCode', { announcement: 'blocked' }],
    [
      'bad blocked localNetworkMac useCode',
      { announcement: 'blocked', firewall: firewall({ program: 'macos' }) },
    ],
    ['unknown notKnown useCode', { announcement: 'noNetwork' }],
    ['unknown notKnown useCode', {}],
  ])('«Tavoli vicini» «%s»', (words, facts) => {
    expect(judged('nearby', facts)).toBe(words)
  })

  test('the internet that it is there or not, and both are good', () => {
    expect(judged('internet', { isOnline: true })).toBe('good there')
    expect(judged('internet', { isOnline: false })).toBe('good none')
    expect(judged('internet', {})).toBe('unknown notKnown')
  })
})

test('whatever was found out, there is one judgement of each thing, with words for all of it', () => {
  const words = new Set(flattenMessages(messages.it).map(([key]) => key))
  const reach = fc.constantFrom('answers', 'refused', 'silent', 'unreachable', 'notAllowed')
  const facts = fc.record(
    {
      networks: fc.subarray([testNetwork(), vpn, bare]),
      hub: fc.option(fc.constant(hub)),
      guestsReached: fc.option(fc.nat(3)),
      ownDoor: reach,
      firewall: fc.record({
        program: fc.constantFrom('windows', 'macos', 'ufw', 'firewalld', 'notKnown'),
        isOn: fc.option(fc.boolean()),
        isNetworkPublic: fc.option(fc.boolean()),
      }),
      devicesSeen: fc.option(fc.nat(3)),
      namedDevice: fc.option(reach),
      announcement: fc.constantFrom('heard', 'notHeard', 'blocked', 'noNetwork'),
      isOnline: fc.boolean(),
    },
    { requiredKeys: ['hub', 'guestsReached'] },
  )
  fc.assert(
    fc.property(facts, (given) => {
      const checks = judgeAll(given)
      expect(checks.map(({ id }) => id)).toEqual(checkIds)
      for (const { id, outcome, finding, advice } of checks) {
        expect(words).toContain(`doctor.finding.${id}.${finding}`)
        for (const each of advice) expect(words).toContain(`doctor.advice.${each}`)
        // Whoever reads of something bad reads what to do about it.
        expect(outcome === 'bad' && advice.length === 0).toBe(false)
      }
    }),
  )
})
