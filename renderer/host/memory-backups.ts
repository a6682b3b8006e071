import { sha256Hex } from '../../shared/export/sha256.ts'
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
  let files: { readonly listing: BackupListing; readonly bytes: Uint8Array }[] = []
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
    backupErase({ tavoloId, deviceId, sparedSha256, mode }) {
      const own = files.filter(({ listing }) => listing.facts?.tavoloId === tavoloId)
      const going = own.filter(({ bytes }) => {
        const peeked = peekManifest(bytes)
        const isOwn = peeked.kind === 'manifest' && peeked.manifest.writtenBy.deviceId === deviceId
        return isOwn && sha256Hex(bytes) !== sparedSha256
      })
      if (mode === 'remove') files = files.filter((file) => !going.includes(file))
      return ok({
        erased: going.map(({ listing: { name, sizeBytes } }) => ({ name, sizeBytes })),
        left: own.filter((file) => !going.includes(file)).map(({ listing }) => listing.name),
        awayPath: null,
      })
    },
    backupReveal: ({ id }) => id === null || files.some(({ listing }) => listing.id === id),
    backupFolderChoose: () => ok({ kind: 'cancelled' }),
    backupFolderReset: () => ok({ kind: 'chosen', place }),
  }
}
