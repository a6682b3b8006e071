import { expect, test } from 'vitest'
import { SignalingPost } from '../../../renderer/sync/mesh/signaling-post.ts'
import type { GuardedPeer } from '../../../renderer/sync/mesh/signal-guard.ts'
import { FakeSignalHub } from '../../support/fake-signal-hub.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

test('a connection that the hub has forbidden is ended, and no other', async () => {
  const timekeeper = new ManualTimekeeper()
  const hub = new FakeSignalHub(timekeeper)
  const ended: string[] = []
  const peer = (name: string): GuardedPeer => ({
    linkId: `link-${name}`,
    ageTicks: 9,
    rebuild: () => ended.push(name),
  })
  const peers = new Map(['eva', 'luca'].map((name) => [name, peer(name)]))
  const guarded = { peerId: 'me', peers: () => peers, isResting: () => false, announceTo: () => undefined }
  let malformed = 0
  const post = new SignalingPost({
    url: 'mesh:test',
    openSignaling: hub.opener('me'),
    timekeeper,
    rooms: new Map([['tavolo:1/official', { guarded, links: () => [] }]]),
    onChange: () => undefined,
    onMalformed: () => {
      malformed += 1
    },
  })
  post.start()
  await timekeeper.pass(100)
  hub.shout(JSON.stringify({ type: 'evict', peers: ['eva', 'nobody'] }))
  hub.shout(JSON.stringify({ type: 'evict', peers: [7] }))
  await timekeeper.pass(100)
  expect(ended).toEqual(['eva'])
  expect(malformed).toBe(1)
  post.stop()
})
