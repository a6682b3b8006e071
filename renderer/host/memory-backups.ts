import type { BackupListing, BackupPlace } from '../../shared/ipc/backups.ts'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { peekManifest } from '../../shared/sync/tavolo-file/peek-manifest.ts'
import { failure, ok } from '../../shared/util/result.ts'

type BackupCall = Extract<HostCallName, `backup${string}`>

const place: BackupPlace = { kind: 'usual', path: '/memory/backups' }

/** The answers about backups of a host without a desktop: files in memory, one folder, never thinned. */
export function memoryBackups(): {
  readonly [Name in BackupCall]: (input: HostInput<Name>) => HostResult<Name>
} {
  const files: { readonly listing: BackupListing; readonly bytes: Uint8Array }[] = []
  return {
    backupList: () => ({ place, backups: files.map(({ listing }) => listing).toReversed(), problem: null }),
    backupWrite({ bytes }) {
      const peeked = peekManifest(bytes)
      if (peeked.kind !== 'manifest') return failure({ kind: 'notATavolo' })
      const { tavoloId, title, writtenAt, writtenBy } = peeked.manifest
      const writtenAtMs = Date.parse(writtenAt)
      const name = `${title} ${files.length + 1}.tavolo`
      const listing = {
        id: String(files.length + 1).padStart(32, '0'),
        ...{ name, sizeBytes: bytes.byteLength, changedAtMs: writtenAtMs, isElsewhere: false },
        state: 'looksWhole' as const,
        facts: { tavoloId, title, writtenAtMs, writtenBy: writtenBy.name },
      }
      files.push({ listing, bytes })
      return ok({ kind: 'written', name, place })
    },
    backupRead({ id }) {
      const found = files.find(({ listing }) => listing.id === id)
      return found === undefined
        ? failure({ kind: 'notFound' })
        : ok({ name: found.listing.name, bytes: found.bytes })
    },
    backupReveal: ({ id }) => id === null || files.some(({ listing }) => listing.id === id),
    backupFolderChoose: () => ok({ kind: 'cancelled' }),
    backupFolderReset: () => ok({ kind: 'chosen', place }),
  }
}
