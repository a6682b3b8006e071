import { expect, test } from 'vitest'
import { createVoteMemory } from '../../../renderer/state/vote-memory.ts'
import type { Id } from '../../../shared/model/id.ts'

/** A storage that holds what it is given, as a window's does. */
function storageOf(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage
}

function tokens(): () => Id<'voter'> {
  let count = 0
  return () => `voter:${(count += 1)}`
}

const tavoloId = 'tavolo:1'

test('an anonymous vote is cast under the same name after a restart, another one under another', () => {
  const storage = storageOf()
  const first = createVoteMemory(storage, tokens()).tokenOf(tavoloId, 'vote:1')
  const makeToken = () => 'voter:new' as const
  const again = createVoteMemory(storage, makeToken)
  expect(again.tokenOf(tavoloId, 'vote:1')).toBe(first)
  expect(again.tokenOf(tavoloId, 'vote:2')).toBe('voter:new')
})

test('who voted here last is known for each tavolo, until it is erased', () => {
  const storage = storageOf()
  const memory = createVoteMemory(storage, tokens())
  memory.keepVoter(tavoloId, 'participant:anna')
  memory.keepVoter('tavolo:2', 'participant:bruno')
  memory.forget(tavoloId)
  const later = createVoteMemory(storage, tokens())
  expect([later.voterOf(tavoloId), later.voterOf('tavolo:2')]).toEqual([null, 'participant:bruno'])
})

test('what cannot be read counts as nothing', () => {
  const storage = storageOf()
  storage.setItem('tavolo.votes', '{"tavolo:1":')
  expect(createVoteMemory(storage, tokens()).voterOf(tavoloId)).toBeNull()
})
