import type { Id } from '../../shared/model/id.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure } from '../../shared/util/result.ts'
import type { SessionFollower } from '../state/session-keeper.ts'
import type { TavoloSession } from '../state/tavolo-session.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { BackupMemory } from './backup-memory.ts'
import type { BackupOutcome, BackupProblem } from './backup-problem.ts'

/**
 * How often a tavolo that changes is copied. A session lasts two or three hours: four to six copies, so that the last ten
 * reach back to its beginning. Shorter steps than half an hour are the journal's and the history's business; on a stick
 * each copy is a whole file with all photos.
 */
export const backupEveryMs = 30 * 60_000

/** A copy that was left out at the last closing is made up for once whoever opened the tavolo has settled down. */
const leftOverAfterMs = 60_000

/** Nobody is in the middle of a word who has not typed for this long. */
const quietMs = 5000

/** Somebody who never stops typing gets a backup after five minutes all the same. */
const mostQuietWaits = 60

/** Closing waits this long: the shell gives a page five seconds, and a copy without photos takes half of one. */
const finishWithinMs = 2500

/** What a person should be told of backups that nobody asked for. */
export type BackupNews =
  | { readonly kind: 'failed'; readonly title: string; readonly problem: BackupProblem }
  /** The chosen folder is not there, and the usual one was used. */
  | { readonly kind: 'away'; readonly title: string }

/** What of an open tavolo is followed and written. */
export type BackedUpTavolo = Pick<TavoloSession, 'id' | 'documents'>

/** Makes a backup of an open tavolo. */
export interface BackupMaker {
  readonly titleOf: (session: BackedUpTavolo) => string
  /** Takes the state of the documents when it is called; what follows does not need them. */
  readonly make: (session: BackedUpTavolo) => Promise<BackupOutcome>
}

/** What backups are made with, and when. */
export interface AutomaticBackupsParts {
  readonly memory: BackupMemory
  readonly timekeeper: Timekeeper
  /** Brings what makes a backup: the start of the program does not need it. */
  readonly load: () => Promise<BackupMaker>
  /** Calls back when the window has nothing else to do. */
  readonly whenIdle: (run: () => void) => void
  readonly logError: (error: Error) => void
}

interface Followed {
  readonly session: BackedUpTavolo
  lastBackupMs: number
  lastChangeMs: number
  isDue: boolean
  cancel: () => void
  readonly stop: () => void
}

/** Makes backups of what is open, by itself and when asked. Typing costs one comparison a change. */
export class AutomaticBackups implements SessionFollower {
  readonly #parts: AutomaticBackupsParts
  readonly #news = createObservable<BackupNews | null>(null)
  readonly #madeCount = createObservable(0)
  readonly #followed = new Map<Id<'tavolo'>, Followed>()
  readonly #running = new Set<Promise<unknown>>()
  #wasAwayTold = false
  /** The newest thing to tell; null when nothing is. */
  readonly news: Observable<BackupNews | null> = this.#news
  /** Grows with every backup that was made: whoever shows a list looks again. */
  readonly madeCount: Observable<number> = this.#madeCount

  constructor(parts: AutomaticBackupsParts) {
    this.#parts = parts
  }

  onOpened(session: BackedUpTavolo): void {
    const before = this.#followed.get(session.id)
    if (before?.session === session) return
    before?.stop()
    const { memory, timekeeper } = this.#parts
    const { official, work } = session.documents
    const onUpdate = () => this.#noteChange(entry)
    const entry: Followed = {
      session,
      lastBackupMs: timekeeper.nowMs(),
      lastChangeMs: 0,
      isDue: memory.isDue(session.id),
      cancel: () => undefined,
      stop() {
        entry.cancel()
        official.off('update', onUpdate)
        work.off('update', onUpdate)
      },
    }
    official.on('update', onUpdate)
    work.on('update', onUpdate)
    this.#followed.set(session.id, entry)
    if (entry.isDue) this.#plan(entry, leftOverAfterMs)
  }

  /** Closing waits until the state is taken, not until the backup is written. */
  async onClosing(session: BackedUpTavolo): Promise<void> {
    const entry = this.#followed.get(session.id)
    if (entry?.session !== session) return
    entry.stop()
    this.#followed.delete(session.id)
    if (entry.isDue) await this.#run(entry)
  }

  /** Makes one of an open tavolo, at once. */
  async makeNow(session: BackedUpTavolo): Promise<BackupOutcome> {
    const { memory, timekeeper } = this.#parts
    const entry = this.#followed.get(session.id)
    const { make } = await this.#load()
    const changedBeforeMs = entry?.lastChangeMs
    const outcome = await make(session)
    const isStillSame = entry?.lastChangeMs === changedBeforeMs
    if (entry !== undefined && outcome.isOk && isStillSame) {
      entry.cancel()
      entry.isDue = false
      entry.lastBackupMs = timekeeper.nowMs()
      memory.setDue(session.id, 'done')
    }
    return outcome
  }

  /** Makes those that are due before the window closes, as far as there is time; the rest is made up for. */
  async finish(): Promise<void> {
    const due = [...this.#followed.values()].filter(({ isDue }) => isDue)
    const all = Promise.all(due.map((entry) => this.#run(entry))).then(() => Promise.all(this.#running))
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.timekeeper.after(finishWithinMs, resolve)
      void all.finally(() => {
        cancel()
        resolve()
      })
    })
  }

  /** Lets go of a tavolo that is being erased: no backup of it is made any more, and what is being written is waited for. */
  async forget(id: Id<'tavolo'>): Promise<void> {
    this.#followed.get(id)?.stop()
    this.#followed.delete(id)
    await Promise.all(this.#running)
    this.#parts.memory.setDue(id, 'due')
  }

  #noteChange(entry: Followed): void {
    const { memory, timekeeper } = this.#parts
    entry.lastChangeMs = timekeeper.nowMs()
    if (entry.isDue) return
    entry.isDue = true
    memory.setDue(entry.session.id, 'due')
    const sinceBackupMs = entry.lastChangeMs - entry.lastBackupMs
    // A clock that was set back must not put the next one off.
    this.#plan(entry, sinceBackupMs < 0 ? backupEveryMs : Math.max(0, backupEveryMs - sinceBackupMs))
  }

  #plan(entry: Followed, delayMs: number): void {
    const { timekeeper } = this.#parts
    entry.cancel()
    entry.cancel = timekeeper.after(delayMs, () => this.#waitForQuiet(entry, mostQuietWaits))
  }

  #waitForQuiet(entry: Followed, waitsLeft: number): void {
    const { timekeeper, whenIdle } = this.#parts
    if (Math.abs(timekeeper.nowMs() - entry.lastChangeMs) < quietMs && waitsLeft > 0) {
      entry.cancel = timekeeper.after(quietMs, () => this.#waitForQuiet(entry, waitsLeft - 1))
      return
    }
    whenIdle(() => {
      if (entry.isDue && this.#followed.get(entry.session.id) === entry) void this.#run(entry)
    })
  }

  /** Settles when the state is taken; `finish` waits for the rest. */
  async #run(entry: Followed): Promise<void> {
    entry.cancel()
    entry.isDue = false
    entry.lastBackupMs = this.#parts.timekeeper.nowMs()
    const { titleOf, make } = await this.#load()
    const title = titleOf(entry.session)
    const work = make(entry.session).then((outcome) => this.#settle(entry, title, outcome))
    this.#running.add(work)
    void work.finally(() => this.#running.delete(work))
  }

  async #load(): Promise<BackupMaker> {
    const log = (error: unknown): BackupOutcome => {
      this.#parts.logError(error instanceof Error ? error : new Error(String(error)))
      return failure({ kind: 'unexpected' })
    }
    try {
      const { titleOf, make } = await this.#parts.load()
      return { titleOf, make: (session) => make(session).catch(log) }
    } catch (error) {
      const outcome = log(error)
      return { titleOf: () => '…', make: () => Promise.resolve(outcome) }
    }
  }

  #settle(entry: Followed, title: string, outcome: BackupOutcome): void {
    const { id } = entry.session
    if (!outcome.isOk) {
      if (outcome.error.kind === 'newer') return
      entry.isDue = true
      if (this.#followed.get(id) === entry) this.#plan(entry, backupEveryMs)
      this.#news.set({ kind: 'failed', title, problem: outcome.error })
      return
    }
    // Whoever opened it again meanwhile may have changed it.
    const open = this.#followed.get(id) ?? entry
    if (!open.isDue) this.#parts.memory.setDue(id, 'done')
    this.#madeCount.set(this.#madeCount.get() + 1)
    if (outcome.value.place.kind !== 'away') this.#wasAwayTold = false
    else if (!this.#wasAwayTold) {
      this.#wasAwayTold = true
      this.#news.set({ kind: 'away', title })
    }
  }
}
