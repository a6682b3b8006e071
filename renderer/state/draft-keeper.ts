import type { CommandContext, CommandError } from '../../shared/doc/commands/command.ts'
import { invalidInput } from '../../shared/doc/commands/check-fields.ts'
import { isPublished, publishDrafts, tellDraftCount } from '../../shared/doc/commands/private-writing.ts'
import { answerTurns } from '../../shared/doc/commands/read-aloud.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { splitWords } from '../../shared/canvas/split-words.ts'
import { listWritings, type PrivateWriting } from '../../shared/doc/private-writing.ts'
import type { Id } from '../../shared/model/id.ts'
import { type PrivateDraft, privateDraftSchema } from '../../shared/model/private-draft.ts'
import { cardTextLength } from '../../shared/model/text-lengths.ts'
import { compareText } from '../../shared/util/compare-text.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { RecordWatch } from './record-watch.ts'

/** Where a device keeps its drafts of one tavolo: on this device, and nowhere else. */
export interface DraftStorage {
  /** null when they cannot be read now. */
  readonly list: () => Promise<readonly PrivateDraft[] | null>
  /** Whether it is kept. */
  readonly put: (draft: PrivateDraft) => Promise<boolean>
  /** Whether it is gone. */
  readonly remove: (id: Id<'card'>) => Promise<boolean>
}

/** What a keeper works with. */
export interface DraftKeeperParts {
  readonly documents: TavoloDocuments
  readonly records: RecordWatch
  readonly storage: DraftStorage
  readonly timekeeper: Pick<Timekeeper, 'after'>
  readonly context: () => CommandContext
  /** Told of cards that drafts of this device have just become. */
  readonly onPublished?: (ids: readonly Id<'card'>[]) => void
  /** Waits until what was published is kept like everything that is written; whether it is. */
  readonly settle: () => Promise<boolean>
}

/** The drafts of this device. */
export interface KeptDrafts {
  /** In the order in which they were begun. */
  readonly drafts: readonly PrivateDraft[]
  /** Whether all of them would be there after a power cut. */
  readonly isSafe: boolean
}

/** A disk that was full may have room again by then. */
const retryMs = 3000

/** A write that is to be made: the draft, or null to take it away. */
type Waiting = Map<Id<'card'>, PrivateDraft | null>

/**
 * Keeps what is written in silence on this device until it is revealed, then makes cards of it, once. Whatever happens in
 * between (a cut, a reload, a power cut, weeks) a draft is here, or a card on the canvas; it is taken away here only after
 * the card is kept.
 */
export class DraftKeeper {
  readonly #parts: DraftKeeperParts
  readonly #kept = createObservable<KeptDrafts>({ drafts: [], isSafe: true })
  readonly #waiting: Waiting = new Map()
  readonly #stops: (() => void)[] = []
  #hasLoaded = false
  #saving: Promise<void> | null = null
  #isLookingSoon = false
  #isStopped = false
  readonly kept: Observable<KeptDrafts> = this.#kept
  /** When what was kept before has been read. */
  readonly loaded: Promise<void>

  constructor(parts: DraftKeeperParts) {
    this.#parts = parts
    this.#stops.push(parts.records.subscribe(() => this.#lookSoon()))
    this.loaded = this.#load()
  }

  /** Writes a card in silence. */
  add(input: Omit<PrivateDraft, 'id' | 'createdAt'>): Result<PrivateDraft, CommandError> {
    const { newId, clock } = this.#parts.context()
    return this.#keep({ ...input, id: newId('card'), createdAt: new Date(clock.nowMs()).toISOString() })
  }

  /** Changes what a draft says. */
  change(id: Id<'card'>, text: string): Result<PrivateDraft, CommandError> {
    const draft = this.#find(id)
    return draft === null ? failure({ kind: 'not-found', id }) : this.#keep({ ...draft, text })
  }

  /**
   * Changes what a draft says, and brings it back when it was taken away meanwhile. Words that are too long for one card become
   * as many drafts of the same round as they need: whatever has become of the round, nobody else reads more of it than before.
   */
  rewrite(before: PrivateDraft, words: string): Result<PrivateDraft, CommandError> {
    const draft = this.#find(before.id) ?? before
    const [first = '', ...others] = splitWords(words, cardTextLength)
    const changed = this.#keep({ ...draft, text: first })
    if (!changed.isOk) return changed
    const { id: _id, createdAt: _createdAt, ...fields } = draft
    for (const text of others) {
      const added = this.add({ ...fields, text, point: null })
      if (!added.isOk) return added
    }
    return changed
  }

  /** Puts a draft somewhere else on its canvas. */
  move(
    id: Id<'card'>,
    where: Pick<PrivateDraft, 'point' | 'zoneId' | 'clusterId'>,
  ): Result<PrivateDraft, CommandError> {
    const draft = this.#find(id)
    return draft === null ? failure({ kind: 'not-found', id }) : this.#keep({ ...draft, ...where })
  }

  /** Takes a draft away, for good; gives it, for whoever wants it back. */
  remove(id: Id<'card'>): PrivateDraft | null {
    const draft = this.#find(id)
    if (draft !== null) this.#drop([id], 'now')
    return draft
  }

  /** Puts back a draft that was taken away. */
  bringBack(draft: PrivateDraft): void {
    this.#keep(draft)
  }

  /** Makes cards of drafts before, or without, a reveal: their writer wants it so. */
  publish(ids: readonly Id<'card'>[]): void {
    this.#publish(this.#kept.get().drafts.filter(({ id }) => ids.includes(id)))
  }

  /** Writes at once what is not on the disk yet; whether everything is there then. */
  async flush(): Promise<boolean> {
    await this.#save()
    return this.#waiting.size === 0
  }

  /** Lets go of the documents; what is kept stays kept. */
  stop(): void {
    this.#isStopped = true
    for (const stop of this.#stops) stop()
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.storage.list()
    if (this.#isStopped) return
    if (stored === null) {
      this.#stops.push(this.#parts.timekeeper.after(retryMs, () => void this.#load()))
      return
    }
    this.#hasLoaded = true
    // What was changed or taken away here meanwhile is newer.
    const older = stored.filter(({ id }) => !this.#waiting.has(id) && this.#find(id) === null)
    this.#show([...this.#kept.get().drafts, ...older])
    this.#look()
  }

  #find(id: Id<'card'>): PrivateDraft | null {
    return this.#kept.get().drafts.find((draft) => draft.id === id) ?? null
  }

  #keep(input: PrivateDraft): Result<PrivateDraft, CommandError> {
    const parsed = privateDraftSchema.safeParse(input)
    if (!parsed.success) return failure(invalidInput(parsed.error))
    const draft = parsed.data
    this.#waiting.set(draft.id, draft)
    this.#show([...this.#kept.get().drafts.filter(({ id }) => id !== draft.id), draft])
    void this.#save()
    this.#lookSoon()
    return ok(draft)
  }

  /** `when-settled`: what they have become must be kept before they go from the disk. */
  #drop(ids: readonly Id<'card'>[], when: 'now' | 'when-settled'): void {
    this.#show(this.#kept.get().drafts.filter(({ id }) => !ids.includes(id)))
    const forget = () => {
      for (const id of ids) this.#waiting.set(id, null)
      void this.#save()
    }
    if (when === 'now') {
      forget()
      this.#lookSoon()
    } else {
      void this.#parts.settle().then((isSettled) => {
        // Otherwise they are found again at the next start, with their cards.
        if (isSettled) forget()
      })
    }
  }

  #lookSoon(): void {
    if (this.#isLookingSoon) return
    this.#isLookingSoon = true
    // After the change that told of it: what follows is a change of its own.
    queueMicrotask(() => {
      this.#isLookingSoon = false
      if (!this.#isStopped) this.#look()
    })
  }

  #look(): void {
    if (!this.#hasLoaded) return
    const { documents, context } = this.#parts
    for (const writing of listWritings(documents)) {
      const drafts = this.#of(writing)
      if (writing.state === 'revealed') this.#publish(drafts)
      else if (writing.state === 'aloud') this.#readAloud(writing, drafts)
      const waiting = this.#of(writing)
      const people = new Set(waiting.map(({ authorId }) => authorId)).size
      tellDraftCount(context(), { writingId: writing.id, cards: waiting.length, people })
    }
  }

  #of({ id }: Pick<PrivateWriting, 'id'>): readonly PrivateDraft[] {
    return this.#kept.get().drafts.filter(({ writingId }) => writingId === id)
  }

  #publish(drafts: readonly PrivateDraft[]): void {
    const { context } = this.#parts
    for (const [, ofCanvas] of Map.groupBy(drafts, ({ canvasId }) => canvasId)) {
      if (publishDrafts(context(), ofCanvas).isOk) this.#haveBecomeCards(ofCanvas)
    }
    if (drafts.length > 0) this.#lookSoon()
  }

  /** Only what was called becomes a card. */
  #readAloud({ id }: PrivateWriting, drafts: readonly PrivateDraft[]): void {
    const { context, documents } = this.#parts
    const isCard = (draft: PrivateDraft) => isPublished(documents, draft.id)
    // What became a card before the program ended is still on the disk: it is shown once.
    this.#publish(drafts.filter(isCard))
    const shown = answerTurns(context(), id, drafts)
    if (shown.length > 0) this.#haveBecomeCards(shown)
  }

  #haveBecomeCards(drafts: readonly PrivateDraft[]): void {
    const ids = drafts.map(({ id }) => id)
    this.#parts.onPublished?.(ids)
    this.#drop(ids, 'when-settled')
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null
      this.#tellSafe()
    })
    return this.#saving
  }

  /** Writes what waits, one after the other, in the order in which it was done; stops at the first that cannot be written. */
  async #saveAll(): Promise<void> {
    const { storage, timekeeper } = this.#parts
    for (let entry = firstOf(this.#waiting); entry !== null; entry = firstOf(this.#waiting)) {
      const [id, draft] = entry
      const isDone = await (draft === null ? storage.remove(id) : storage.put(draft))
      if (!isDone) {
        this.#stops.push(timekeeper.after(retryMs, () => void this.#save()))
        return
      }
      if (this.#waiting.get(id) === draft) this.#waiting.delete(id)
    }
  }

  #tellSafe(): void {
    const { drafts } = this.#kept.get()
    const isSafe = drafts.every(({ id }) => !this.#waiting.has(id))
    if (isSafe !== this.#kept.get().isSafe) this.#kept.set({ drafts, isSafe })
  }

  #show(drafts: readonly PrivateDraft[]): void {
    const { isSafe } = this.#kept.get()
    this.#kept.set({ drafts: drafts.toSorted((left, right) => compareText(left.id, right.id)), isSafe })
  }
}

function firstOf(waiting: Waiting): [Id<'card'>, PrivateDraft | null] | null {
  for (const entry of waiting) return entry
  return null
}
