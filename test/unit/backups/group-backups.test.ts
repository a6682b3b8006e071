import { expect, test } from 'vitest'
import { groupBackups } from '../../../renderer/screens/backups/group-backups.ts'
import type { BackupListing } from '../../../shared/ipc/backups.ts'

function backup(id: string, tavoloId: `tavolo:${string}` | null): BackupListing {
  const facts = tavoloId === null ? null : { tavoloId, title: tavoloId, writtenAtMs: 1, writtenBy: '' }
  return { id, name: id, sizeBytes: 1, changedAtMs: 1, isElsewhere: false, state: 'looksWhole', facts }
}

function tavolo(id: `tavolo:${string}`) {
  return {
    id,
    title: `${id} on the shelf`,
    processKind: null,
    sizeBytes: 1,
    lastChangedAtMs: 1,
    lastChangedBy: '',
  }
}

test('tavoli come as on the shelf, then those of the bin and those that are gone, then what nobody knows', () => {
  const { groups, unknown } = groupBackups(
    [
      backup('1', 'tavolo:B'),
      backup('2', null),
      backup('3', 'tavolo:GONE'),
      backup('4', 'tavolo:BIN'),
      backup('5', 'tavolo:B'),
    ],
    {
      kind: 'ready',
      tavoli: [tavolo('tavolo:A'), tavolo('tavolo:B')].map((each) => ({ ...each, deletedAtMs: null })),
      binned: [tavolo('tavolo:BIN'), tavolo('tavolo:OLD')].map((each) => ({ ...each, deletedAtMs: 1 })),
      lost: [],
    },
  )
  const found = groups.map(({ title, whereabouts, backups }) => [
    title,
    whereabouts,
    backups.map(({ id }) => id).join(' '),
  ])
  expect(found).toEqual([
    ['tavolo:A on the shelf', 'shelf', ''],
    ['tavolo:B on the shelf', 'shelf', '1 5'],
    ['tavolo:BIN on the shelf', 'bin', '4'],
    ['tavolo:GONE', 'gone', '3'],
  ])
  expect(unknown.map(({ id }) => id)).toEqual(['2'])
})
