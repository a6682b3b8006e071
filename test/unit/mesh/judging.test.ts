import { describe, expect, test, vi } from 'vitest'
import { judgeLink, type LinkFacts } from '../../../renderer/sync/mesh/link-facts.ts'
import { admitAnnounce, admitSignal, type GuardedPeer } from '../../../renderer/sync/mesh/signal-guard.ts'
import type { Signal } from '../../../renderer/sync/mesh/signal-frames.ts'

const healthy: LinkFacts = {
  isOpen: true,
  ageTicks: 100,
  silentTicks: 1,
  unheardTicks: 0,
  hasPath: true,
  isAtLongWork: false,
  differentTicks: 0,
  comparedTicks: null,
  canSignal: true,
}

function verdict(facts: Partial<LinkFacts>): string {
  const given = judgeLink({ ...healthy, ...facts })
  return given.kind === 'rebuild' ? given.why : given.kind
}

describe('a connection', () => {
  test('that works is kept', () => {
    expect(verdict({})).toBe('keep')
  })

  test('that does not open is built anew, with the door open or not', () => {
    expect(verdict({ isOpen: false, ageTicks: 3 })).toBe('keep')
    expect(verdict({ isOpen: false, ageTicks: 4 })).toBe('never-opened')
    expect(verdict({ isOpen: false, ageTicks: 4, canSignal: false })).toBe('never-opened')
  })

  test('that is silent is built anew: soon without a path, later when the other side is only busy', () => {
    expect(verdict({ silentTicks: 4, hasPath: false })).toBe('silent')
    expect(verdict({ silentTicks: 44 })).toBe('keep')
    expect(verdict({ silentTicks: 45 })).toBe('silent')
    expect(verdict({ silentTicks: 119, hasPath: false, isAtLongWork: true })).toBe('keep')
    expect(verdict({ silentTicks: 120, isAtLongWork: true })).toBe('silent')
  })

  test('that is silent is kept while no other can be made', () => {
    expect(verdict({ silentTicks: 300, hasPath: false, canSignal: false })).toBe('keep')
  })

  test('that the other side does not hear is built anew', () => {
    expect(verdict({ unheardTicks: 2 })).toBe('keep')
    expect(verdict({ unheardTicks: 3 })).toBe('unheard')
  })

  test('with states that stay different compares them first, and then is built anew', () => {
    expect(verdict({ differentTicks: 2 })).toBe('keep')
    expect(verdict({ differentTicks: 3 })).toBe('compare')
    expect(verdict({ differentTicks: 8, comparedTicks: 5 })).toBe('keep')
    expect(verdict({ differentTicks: 9, comparedTicks: 6 })).toBe('different')
  })
})

function roomWith(own: string, peers: Record<string, Omit<GuardedPeer, 'rebuild'>> = {}) {
  const rebuild = vi.fn<(why: string) => void>()
  const announceTo = vi.fn<(peerId: string) => void>()
  const entries = Object.entries(peers).map(([id, peer]) => [id, { ...peer, rebuild }] as const)
  const room = {
    peerId: own,
    peers: () => new Map(entries),
    isResting: (id: string) => id === 'b',
    announceTo,
  }
  return { room, rebuild, announceTo }
}

describe('the guard of the signalling door', () => {
  test('only the greater peer makes offers; the other one asks for one', () => {
    const greater = roomWith('m')
    expect(admitAnnounce(greater.room, { type: 'announce', from: 'a' })).toBe(true)
    expect(admitAnnounce(greater.room, { type: 'announce', from: 'b' })).toBe(false)
    const lesser = roomWith('a')
    expect(admitAnnounce(lesser.room, { type: 'announce', from: 'm' })).toBe(false)
    expect(lesser.announceTo).toHaveBeenCalledWith('m')
    const asked = roomWith('a')
    expect(admitAnnounce(asked.room, { type: 'announce', from: 'm', to: 'a' })).toBe(false)
    expect(asked.announceTo).not.toHaveBeenCalled()
  })

  test('a connection of which the other side does not know is ended, but not in its first moments', () => {
    const announce = { type: 'announce', from: 'a', links: ['other'] } as const
    const young = roomWith('m', { a: { linkId: 'l', ageTicks: 1 } })
    expect(admitAnnounce(young.room, announce)).toBe(false)
    expect(young.rebuild).not.toHaveBeenCalled()
    const old = roomWith('m', { a: { linkId: 'l', ageTicks: 2 } })
    expect(admitAnnounce(old.room, announce)).toBe(true)
    expect(old.rebuild).toHaveBeenCalledOnce()
    const known = roomWith('m', { a: { linkId: 'other', ageTicks: 50 } })
    expect(admitAnnounce(known.room, announce)).toBe(false)
    expect(known.rebuild).not.toHaveBeenCalled()
  })

  function signal(type: 'offer' | 'answer', from: string, link: string): Signal {
    return { type: 'signal', from, to: 'm', token: 0, signal: { type, link, sdp: '' } }
  }

  test('an offer takes the place of an older connection, and the same offer does not come twice', () => {
    const { room, rebuild } = roomWith('m', { z: { linkId: 'old', ageTicks: 9 } })
    expect(admitSignal(room, signal('offer', 'z', 'old'))).toBe(false)
    expect(rebuild).not.toHaveBeenCalled()
    expect(admitSignal(room, signal('offer', 'z', 'new'))).toBe(true)
    expect(rebuild).toHaveBeenCalledOnce()
  })

  test('an offer of the lesser peer, and an answer to nothing, are passed over', () => {
    const { room } = roomWith('m', { z: { linkId: 'l', ageTicks: 9 } })
    expect(admitSignal(room, signal('offer', 'a', 'l'))).toBe(false)
    expect(admitSignal(room, signal('answer', 'a', 'l'))).toBe(false)
    expect(admitSignal(room, signal('answer', 'z', 'older'))).toBe(false)
    expect(admitSignal(room, signal('answer', 'z', 'l'))).toBe(true)
    expect(admitSignal(room, { ...signal('answer', 'z', 'l'), to: 'x' })).toBe(false)
  })

  test('a full room takes no more offers', () => {
    const peers = Array.from(
      { length: 12 },
      (_, index) => [`n${index}`, { linkId: 'l', ageTicks: 9 }] as const,
    )
    const { room } = roomWith('m', Object.fromEntries(peers))
    expect(admitSignal(room, signal('offer', 'z', 'new'))).toBe(false)
  })
})
