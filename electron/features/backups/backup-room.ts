import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BackupListing, BackupPlace } from '../../../shared/ipc/backups.ts'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import { largestFileBytes } from '../../../shared/ipc/files.ts'
import { backupsToRemove } from '../../../shared/sync/keep-backups.ts'
import type { Manifest } from '../../../shared/sync/tavolo-file/manifest.ts'
import { peekManifest } from '../../../shared/sync/tavolo-file/peek-manifest.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { createQueue } from '../../in-turn.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { statusOf } from '../../status-of.ts'
import { readChosenFile } from '../read-chosen-file.ts'
import { BackupFolder } from './backup-folder.ts'
import { backupName, hasBackupName, mayBeBackup } from './backup-names.ts'
import { eraseBackups } from './erase-backups.ts'
import { lookAtBackup, type BackupLook, type FoundBackup, type LookDepth } from './look-at-backup.ts'
import { writeNewFile } from './write-new-file.ts'

/** Somebody's archive of old exports is no folder of backups: more than this is not read through. */
const mostFiles = 2000

/** The backups of this computer: writes, lists, reads and thins them, one thing after the other. */
export class BackupRoom {
  readonly folder: BackupFolder
  /** What has not changed since is not read again. */
  readonly #known = new Map<
    string,
    {
      readonly changedAtMs: number
      readonly sizeBytes: number
      readonly look: BackupLook
      readonly depth: LookDepth
    }
  >()
  /** The files of the last list by their ids. */
  readonly #listed = new Map<string, string>()
  readonly #inTurn = createQueue()

  constructor(options: { readonly dataFolder: string; readonly usualFolder: () => string }) {
    this.folder = new BackupFolder(options)
  }

  list(): Promise<HostResult<'backupList'>> {
    return this.#inTurn(() => this.#list())
  }

  write(bytes: Uint8Array): Promise<HostResult<'backupWrite'>> {
    return this.#inTurn(async () => {
      const peeked = peekManifest(bytes)
      if (peeked.kind !== 'manifest') return failure({ kind: 'notATavolo' })
      const place = await this.folder.place()
      const written = await this.#writeTo(place, peeked.manifest, bytes)
      if (written.isOk || place.kind !== 'chosen') return written
      // The stick may have been pulled out just now: then the usual folder takes it.
      const now = await this.folder.place()
      return now.kind === 'chosen' ? written : this.#writeTo(now, peeked.manifest, bytes)
    })
  }

  async read(id: string): Promise<HostResult<'backupRead'>> {
    const path = this.#listed.get(id)
    if (path === undefined) return failure({ kind: 'notFound' })
    const read = await readChosenFile(path, largestFileBytes)
    if (!read.isOk) return read
    return read.value.kind === 'opened'
      ? ok({ name: read.value.name, bytes: read.value.bytes })
      : failure({ kind: 'notFound' })
  }

  /** Where a backup of the last list lies, or with null the folder of today; null when it is not there any more. */
  async pathOf(id: string | null): Promise<string | null> {
    const path = id === null ? (await this.folder.place()).path : this.#listed.get(id)
    if (path === undefined) return null
    return (await statusOf(path)) === null ? null : path
  }

  /** Removes what this computer wrote of a tavolo under names that it gave; whatever else is of the same tavolo is named. */
  erase(input: HostInput<'backupErase'>): Promise<HostResult<'backupErase'>> {
    return this.#inTurn(async () => {
      const place = await this.folder.place()
      const folders = [...new Set([place.path, this.folder.usual()])]
      const found: FoundBackup[] = []
      for (const folder of folders) {
        const files = await this.#filesIn(folder)
        if (!files.isOk) return files
        found.push(...files.value.filter(({ look }) => look.manifest?.tavoloId === input.tavoloId))
      }
      return eraseBackups(found, { ...input, awayPath: place.kind === 'away' ? place.chosenPath : null })
    })
  }

  async #list(): Promise<HostResult<'backupList'>> {
    const place = await this.folder.place()
    const here = await this.#filesIn(place.path)
    // What was written before a folder was chosen, or while it was away, is still there.
    const elsewhere = place.kind === 'chosen' ? await this.#filesIn(this.folder.usual()) : ok([])
    const backups = [
      ...(here.isOk ? here.value : []).map((found) => listingOf(found, { isElsewhere: false })),
      ...(elsewhere.isOk ? elsewhere.value : []).map((found) => listingOf(found, { isElsewhere: true })),
    ]
    this.#listed.clear()
    for (const { id, path } of backups) this.#listed.set(id, path)
    return {
      place,
      backups: backups
        .map(({ path: _path, ...listing }) => listing)
        .toSorted((left, right) => timeOf(right) - timeOf(left) || (left.name < right.name ? 1 : -1)),
      problem: here.isOk ? null : here.error,
    }
  }

  async #writeTo(
    place: BackupPlace,
    manifest: Manifest,
    bytes: Uint8Array,
  ): Promise<HostResult<'backupWrite'>> {
    const { path: folder } = place
    try {
      // A chosen folder is never made: where it was there may be nothing, or another disk.
      if (place.kind !== 'chosen') await mkdir(folder, { recursive: true })
    } catch (error) {
      return failure(fileProblemOf(error))
    }
    // Closing a window waits for this: the files of a year are not read through for it.
    const files = await this.#filesIn(folder, 'ends')
    if (!files.isOk) return files
    const own = files.value.filter((found) => isOfSameTavolo(found, manifest))
    const newest = own.toSorted((left, right) => writtenAtMs(right) - writtenAtMs(left))[0]
    if (newest !== undefined && contentOf(newest.look.manifest) === contentOf(manifest)) {
      const looked = await this.#look(newest.path, 'through')
      const isWhole = looked?.look.state === 'looksWhole'
      if (isWhole) return ok({ kind: 'unchanged', name: basename(newest.path), place })
    }
    const { title, writtenAt } = manifest
    const atMs = Date.parse(writtenAt)
    const written = await writeNewFile(folder, (attempt) => backupName({ title, atMs, attempt }), bytes)
    if (!written.isOk) return written
    await this.#thin(own, { path: join(folder, written.value), atMs })
    return ok({ kind: 'written', name: written.value, place })
  }

  /** Removes only what this computer wrote for this tavolo, under a name that it gave. */
  async #thin(
    own: readonly FoundBackup[],
    written: { readonly path: string; readonly atMs: number },
  ): Promise<void> {
    const ages = own
      .filter(({ path }) => hasBackupName(basename(path)))
      .map((found) => ({ id: found.path, atMs: writtenAtMs(found) }))
    const justWritten = { id: written.path, atMs: written.atMs }
    for (const path of backupsToRemove([...ages, justWritten], written.path)) {
      // One that cannot be removed now goes next time.
      await rm(path).catch(noteSideFailure('an old backup'))
      this.#known.delete(path)
    }
  }

  async #filesIn(folder: string, depth: LookDepth = 'through') {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
      const names = entries.filter((entry) => entry.isFile() && mayBeBackup(entry.name)).slice(0, mostFiles)
      const found: FoundBackup[] = []
      for (const { name } of names) {
        const looked = await this.#look(join(folder, name), depth)
        if (looked !== null) found.push(looked)
      }
      return ok(found)
    } catch (error) {
      const problem = fileProblemOf(error)
      return problem.kind === 'notFound' ? ok([]) : failure(problem)
    }
  }

  async #look(path: string, depth: LookDepth): Promise<FoundBackup | null> {
    const status = await statusOf(path)
    if (status === null) return null
    const { size: sizeBytes, mtimeMs: changedAtMs } = status
    const before = this.#known.get(path)
    const isSame = before?.sizeBytes === sizeBytes && before.changedAtMs === changedAtMs
    const isKnown = isSame && (before.depth === 'through' || before.depth === depth)
    // A file that the disk does not give is told like a damaged one, and tried again the next time.
    const look = isKnown ? before.look : await lookAtBackup(path, depth).catch(() => unreadable)
    if (!isKnown && look !== unreadable) this.#known.set(path, { sizeBytes, changedAtMs, look, depth })
    return look === null ? null : { path, sizeBytes, changedAtMs, look }
  }
}

const unreadable: BackupLook = { state: 'damaged', manifest: null }

function isOfSameTavolo({ look }: FoundBackup, manifest: Manifest): boolean {
  const { tavoloId, writtenBy } = look.manifest ?? {}
  return (
    look.state === 'looksWhole' &&
    tavoloId === manifest.tavoloId &&
    writtenBy?.deviceId === manifest.writtenBy.deviceId
  )
}

function writtenAtMs({ look, changedAtMs }: FoundBackup): number {
  return look.manifest === null ? changedAtMs : Date.parse(look.manifest.writtenAt)
}

/** What of a tavolo is in a file, by its fingerprints; the log and the history grow without it. */
function contentOf(manifest: Manifest | null): string | null {
  if (manifest === null) return null
  const parts = manifest.parts.filter(({ name }) => name !== 'changes.json' && !name.startsWith('versions/'))
  return parts.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
}

function listingOf(
  { path, sizeBytes, changedAtMs, look }: FoundBackup,
  { isElsewhere }: Pick<BackupListing, 'isElsewhere'>,
): BackupListing & { readonly path: string } {
  const { manifest, state } = look
  return {
    id: createHash('sha256').update(path).digest('hex').slice(0, 32),
    name: basename(path),
    ...{ path, sizeBytes, changedAtMs, isElsewhere, state },
    facts:
      manifest === null
        ? null
        : {
            tavoloId: manifest.tavoloId,
            title: manifest.title,
            writtenAtMs: Date.parse(manifest.writtenAt),
            writtenBy: manifest.writtenBy.name,
          },
  }
}

function timeOf({ facts, changedAtMs }: Pick<BackupListing, 'facts' | 'changedAtMs'>): number {
  return facts?.writtenAtMs ?? changedAtMs
}
