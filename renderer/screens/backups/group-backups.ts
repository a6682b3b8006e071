import type { BackupListing } from '../../../shared/ipc/backups.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Shelf } from '../../state/library.ts'

/** The backups of one tavolo, the newest first. */
export interface BackupGroup {
  readonly tavoloId: Id<'tavolo'>
  readonly title: string
  /** `gone`: it is not on this computer any more, or never was. */
  readonly whereabouts: 'shelf' | 'bin' | 'gone'
  readonly backups: readonly BackupListing[]
}

/** Backups by tavolo, and those that do not say of which they are. */
export interface GroupedBackups {
  readonly groups: readonly BackupGroup[]
  readonly unknown: readonly BackupListing[]
}

/** Every tavolo of the shelf, with backups or without; then those of the bin and those that are gone, with their backups. */
export function groupBackups(
  backups: readonly BackupListing[],
  shelf: Extract<Shelf, { readonly kind: 'ready' }>,
): GroupedBackups {
  const byTavolo = Map.groupBy(backups, ({ facts }) => facts?.tavoloId ?? null)
  const known = [
    ...shelf.tavoli.map(({ id, title }) => ({ tavoloId: id, title, whereabouts: 'shelf' as const })),
    ...shelf.binned.map(({ id, title }) => ({ tavoloId: id, title, whereabouts: 'bin' as const })),
  ]
  const knownIds = new Set<string>(known.map(({ tavoloId }) => tavoloId))
  const gone = [...byTavolo].flatMap(([tavoloId, [newest]]) =>
    tavoloId === null || knownIds.has(tavoloId)
      ? []
      : [{ tavoloId, title: newest?.facts?.title ?? '', whereabouts: 'gone' as const }],
  )
  return {
    groups: [...known, ...gone]
      .map((tavolo) => ({ ...tavolo, backups: byTavolo.get(tavolo.tavoloId) ?? [] }))
      .filter((group) => group.whereabouts === 'shelf' || group.backups.length > 0),
    unknown: byTavolo.get(null) ?? [],
  }
}
