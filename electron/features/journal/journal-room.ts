import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import type { KeptTavolo } from '../../../shared/ipc/journal.ts'
import type { Id } from '../../../shared/model/id.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { namesIn } from '../../names-in.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { tavoliFolder, tavoloFolder, tavoloIdOfFolder } from '../../tavolo-folder.ts'
import { sumFiles } from '../file-sums.ts'
import { removeDamagedDatabase } from './damaged-database.ts'
import { listStates } from './generations.ts'
import { readDrafts, writeDrafts } from './kept-drafts.ts'
import { loadJournal } from './load-journal.ts'
import { cardFileName, readCard, writeCard, type TavoloCard } from './tavolo-card.ts'
import { TavoloJournal } from './tavolo-journal.ts'

type TavoloId = Id<'tavolo'>

/** How the folder of a tavolo is called while it is being erased: no tavolo's folder begins like this. */
const leavingStart = '.erasing-'

/** The shell's own copies of all tavoli, in a folder for each. */
export class JournalRoom {
  readonly #dataFolder: string
  readonly #journals = new Map<TavoloId, TavoloJournal>()
  /** The cards as they were last written or read. */
  readonly #cards = new Map<TavoloId, TavoloCard>()

  /** `dataFolder` is where all data of this computer's Tavolo are; nothing is made in it before it is needed. */
  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder
  }

  async list(): Promise<HostResult<'journalList'>> {
    try {
      // What cannot be removed now is removed at the next start.
      await this.#removeLeaving().catch(noteSideFailure('what was erased'))
      const kept: KeptTavolo[] = []
      for (const id of await this.#ids()) {
        const hasState = (await listStates(join(this.#folderOf(id), 'journal'))).length > 0
        const card = await this.#cardOf(id)
        if (card !== null) kept.push({ ...card, hasState })
      }
      return ok(kept)
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  open(tavoloId: TavoloId): Promise<HostResult<'journalOpen'>> {
    return this.#journalOf(tavoloId).open()
  }

  read({ tavoloId, generation }: HostInput<'journalRead'>): Promise<HostResult<'journalRead'>> {
    return this.#journalOf(tavoloId).read(generation)
  }

  async append(change: HostInput<'journalAppend'>): Promise<HostResult<'journalAppend'>> {
    const appended = await this.#journalOf(change.tavoloId).append(change)
    const isWritten = appended.isOk && appended.value.kind === 'written'
    if (isWritten && change.summary !== null) await this.#describe(change.tavoloId, change.summary)
    return appended
  }

  async cut(state: HostInput<'journalCut'>): Promise<HostResult<'journalCut'>> {
    const cut = await this.#journalOf(state.tavoloId).cut(state)
    if (cut.isOk && cut.value === 'written') await this.#describe(state.tavoloId, state)
    return cut
  }

  /** Notes that a tavolo was deleted or brought back. Of a tavolo without a copy nothing is noted. */
  async setDeleted(change: HostInput<'journalDeleted'>): Promise<HostResult<'journalDeleted'>> {
    const { tavoloId, isDeleted, atMs } = change
    const noted = await this.#journalOf(tavoloId).inTurn(async () => {
      const card = await this.#cardOf(tavoloId)
      if (card === null) return ok(undefined)
      return this.#keep(
        isDeleted ? { ...card, deletedAtMs: atMs } : { ...card, deletedAtMs: null, restoredAtMs: atMs },
      )
    })
    if (!noted.isOk) return noted
    return noted.value.isOk ? ok(null) : noted.value
  }

  /** What was written in silence on this computer, and is in no document. */
  async drafts(tavoloId: TavoloId): Promise<HostResult<'journalDrafts'>> {
    return this.#journalOf(tavoloId).inTurn(() => readDrafts(this.#folderOf(tavoloId)))
  }

  async keepDrafts({
    tavoloId,
    drafts,
  }: HostInput<'journalDraftsKeep'>): Promise<HostResult<'journalDraftsKeep'>> {
    const kept = await this.#journalOf(tavoloId).inTurn(() => writeDrafts(this.#folderOf(tavoloId), drafts))
    if (!kept.isOk) return kept
    return kept.value.isOk ? ok(null) : kept.value
  }

  async purge(deletedBeforeMs: number): Promise<HostResult<'journalPurge'>> {
    try {
      for (const id of await this.#ids()) {
        const deletedAtMs = (await this.#cardOf(id))?.deletedAtMs ?? null
        if (deletedAtMs === null || deletedAtMs >= deletedBeforeMs) continue
        const removed = await this.#journalOf(id).inTurn(() => this.#remove(id))
        if (!removed.isOk) return removed
      }
      return ok(null)
    } catch (error) {
      return failure(fileProblemOf(error))
    }
  }

  /**
   * Removes everything that is kept of a tavolo, deleted or not. First its folder gets a name that belongs to no tavolo:
   * if the computer stops in between, no half of it comes back, and the next list removes the rest.
   */
  async erase({ tavoloId, mode }: HostInput<'journalErase'>): Promise<HostResult<'journalErase'>> {
    return this.#journalOf(tavoloId).inTurn(async () => {
      const folder = this.#folderOf(tavoloId)
      const sum = await sumFiles(folder, (name) => name.endsWith('.state'))
      if (mode === 'count') return sum
      const leaving = join(tavoliFolder(this.#dataFolder), `${leavingStart}${randomBytes(8).toString('hex')}`)
      await rename(folder, leaving).catch(ignoreMissing)
      this.#cards.delete(tavoloId)
      this.#journalOf(tavoloId).forget()
      await this.#removeLeaving()
      await removeDamagedDatabase(this.#dataFolder)
      return sum
    })
  }

  async #removeLeaving(): Promise<void> {
    const folder = tavoliFolder(this.#dataFolder)
    for (const name of (await namesIn(folder)).filter((each) => each.startsWith(leavingStart))) {
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
    }
  }

  /** The card last: if the computer stops in between, what is left still says that it was deleted. */
  async #remove(id: TavoloId): Promise<void> {
    const folder = this.#folderOf(id)
    for (const name of await readdir(folder)) {
      if (name !== cardFileName) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    this.#cards.delete(id)
    this.#journalOf(id).forget()
  }

  /** Keeps the card in step with the documents. It only serves to name the tavolo; when it cannot be written, the next change tries again. */
  async #describe(
    id: TavoloId,
    { title, processKind }: Pick<TavoloCard, 'title' | 'processKind'>,
  ): Promise<void> {
    await this.#journalOf(id).inTurn(async () => {
      // The card itself, not what the full state says of it: it must be there when no state can be read any more.
      const card = this.#cards.get(id) ?? (await readCard(this.#folderOf(id)))
      if (card?.title === title && card.processKind === processKind) return
      // It may have been erased since.
      if ((await listStates(join(this.#folderOf(id), 'journal'))).length === 0) return
      const { deletedAtMs = null, restoredAtMs = null } = card ?? {}
      await this.#keep({ id, title, processKind, deletedAtMs, restoredAtMs })
    })
  }

  async #keep(card: TavoloCard) {
    const folder = this.#folderOf(card.id)
    await mkdir(folder, { recursive: true })
    const written = await writeCard(folder, card)
    if (written.isOk) this.#cards.set(card.id, card)
    return written
  }

  async #cardOf(id: TavoloId): Promise<TavoloCard | null> {
    const known = this.#cards.get(id)
    if (known !== undefined) return known
    const card = await readCard(this.#folderOf(id))
    if (card?.id !== id) return this.#cardOfState(id)
    this.#cards.set(id, card)
    return card
  }

  /** What the full state says, where the card itself cannot be read. */
  async #cardOfState(id: TavoloId): Promise<TavoloCard | null> {
    const folder = join(this.#folderOf(id), 'journal')
    const loaded = await loadJournal(folder)
    if (loaded === null) return null
    const { title = '', processKind = null } = loaded.facts ?? {}
    return { id, title, processKind, deletedAtMs: null, restoredAtMs: null }
  }

  async #ids(): Promise<TavoloId[]> {
    try {
      const entries = await readdir(tavoliFolder(this.#dataFolder), { withFileTypes: true })
      const folders = entries.filter((entry) => entry.isDirectory())
      return folders.map(({ name }) => tavoloIdOfFolder(name)).filter((id) => id !== null)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  }

  #folderOf(id: TavoloId): string {
    return tavoloFolder(this.#dataFolder, id)
  }

  #journalOf(id: TavoloId): TavoloJournal {
    const journal = this.#journals.get(id) ?? new TavoloJournal(this.#folderOf(id))
    this.#journals.set(id, journal)
    return journal
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
