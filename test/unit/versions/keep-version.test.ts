import { expect, test } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { keepVersion, readVersion } from '../../../renderer/state/keep-version.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { actionType } from '../../../shared/model/action.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

test('a version that was kept is read as the tavolo was then, whatever came after', async () => {
  const context = sampleContext()
  const { host } = createMemoryHost()
  const author = { ...createObservable(context.author), rename: () => undefined }
  const app = { host, newId: context.newId, clock: context.clock, author: author as never }
  const session = { id: 'tavolo:valle', documents: context.documents } as const
  const before = readSnapshot(context.documents)
  expect(valueOf(await keepVersion(app, session, { kind: 'opened', label: '' }))).toBe('saved')
  expect(valueOf(await keepVersion(app, session, { kind: 'closed', label: '' }))).toBe('unchanged')
  valueOf(createRecord(context, actionType, { order: 'a9', text: 'Dopo' }))
  expect(valueOf(await keepVersion(app, session, { kind: 'named', label: 'x'.repeat(400) }))).toBe('saved')
  const listed = valueOf(await host.versionList({ tavoloId: session.id }))
  const [oldest] = listed.flatMap((line) =>
    line.kind === 'whole' && line.facts.kind === 'opened' ? [line.facts] : [],
  )
  const past = valueOf(await readVersion(app, { tavoloId: session.id, id: oldest?.id ?? '' }))
  expect(past.snapshot).toEqual(before)
  expect(past.facts.author).toEqual(context.author)
  expect(await readVersion(app, { tavoloId: session.id, id: 'never' })).toEqual({
    isOk: false,
    error: { kind: 'missing' },
  })
})
