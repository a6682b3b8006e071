import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { SmallDisk } from '../support/small-disk.ts'
import { createVerbale, openVerbale } from '../support/verbale-page.ts'
import type { FaultCounts } from './fault-counts.ts'
import { describePlan, planFaults, type FaultPlan } from './fault-plan.ts'
import { findTavolo } from './find-tavolo.ts'
import { copyDatabase, harmDatabase, harmJournal, type JournalState } from './harm-data.ts'
import { workAndDie } from './one-life.ts'
import { sessionSteps, wordsIn } from './session-steps.ts'
import { setClockBack } from './set-clock-back.ts'
import { expectToldExactly, isOfTheEnd, readWhatIsTold, type SavedWord } from './what-is-told.ts'

/** Where a session of faults happens. */
export interface FaultPlace {
  /** Nobody else's: what is made in it may be removed at any time. */
  readonly folder: string
  /** A disk that can be filled, for the data; null when there is none. */
  readonly disk: SmallDisk | null
  readonly random: SeededRandom
  readonly counts: FaultCounts
}

interface Harmed {
  readonly database: FaultPlan['databaseHarm']
  readonly journal: JournalState
}

const nothingHarmed: Harmed = { database: 'none', journal: 'whole' }

/** Lives of one Tavolo on the same data: each ends with a kill, and then harm is done to what it left. */
export class FaultSession {
  readonly #place: FaultPlace
  readonly #dataFolder: string
  #running: LaunchedTavolo | null = null
  /** The address of the verbale that is written in; null before there is one. */
  #verbale: string | null = null
  #saved: SavedWord[] = []
  #olderDatabases: string[] = []
  #isClockHonest = true
  /** What was harmed since Tavolo said for the last time that both copies have everything. */
  #harmed: Harmed = nothingHarmed
  /** What was told at starts before; a kill may come before Tavolo has noted that it was read. */
  readonly #toldBefore = new Set<string>()

  constructor(place: FaultPlace) {
    this.#place = place
    this.#dataFolder = join(place.disk?.folder ?? place.folder, 'data')
  }

  /** Starts, checks what the life before left, works, dies, and does harm. */
  async live(number: number): Promise<void> {
    const { random, disk, counts } = this.#place
    const plan = planFaults(random, sessionSteps.length)
    const { tavolo, verbale } = await this.#begin()
    await setClockBack(tavolo, plan.clockShiftMs)
    if (plan.clockShiftMs !== 0) this.#isClockHonest = false
    const saved = await workAndDie({ tavolo, plan, number, verbale, disk })
    this.#saved.push(...saved)
    const isJournalHarmed = this.#harm(plan, number)
    counts.add(plan, { savedWords: saved.length, isJournalHarmed })
    console.log(`life ${number}: ${describePlan(plan)}; ${saved.length} steps were called saved`)
  }

  /** Starts for the last time and checks. */
  async end(): Promise<void> {
    await this.#begin()
    await this.abandon()
  }

  /** Ends what runs. */
  async abandon(): Promise<void> {
    await this.#running?.kill()
    this.#running = null
  }

  async #begin(): Promise<{ tavolo: LaunchedTavolo; verbale: string }> {
    const isThere = this.#verbale !== null && (await this.#startAndCheck())
    if (!isThere) await this.#startAfresh()
    const tavolo = this.#running
    if (tavolo === null || this.#verbale === null) throw new Error('Tavolo did not start')
    await openVerbale(tavolo.page, this.#verbale)
    return { tavolo, verbale: this.#verbale }
  }

  /** Starts on what is there; false when what was told as lost leaves nothing to go on with. */
  async #startAndCheck(): Promise<boolean> {
    this.#running = await launchTavolo({ userDataFolder: this.#dataFolder })
    const harmed = this.#harmed
    const text = await findTavolo(this.#running)
    if (text === null) {
      const isHarmedTwice = harmed.database !== 'none' && harmed.journal !== 'whole'
      expect(isHarmedTwice, 'named as lost, though one copy is whole').toBe(true)
      this.#place.counts.count('tavoli told as lost')
      return false
    }
    // What was found and is called saved now is promised from now on.
    const found = wordsIn(text)
    const missing = this.#saved.filter(({ word }) => !found.has(word))
    const told = await readWhatIsTold(this.#running.page)
    if (harmed.database === 'deleted' || harmed.database === 'emptied') {
      expect(told.isRecovered, 'the tavolo came back, and it is said').toBe(true)
    }
    if (harmed.database !== 'none' && harmed.journal !== 'whole') {
      this.#place.counts.count('steps lost and told', missing.length)
      // Of two copies that both may be older nobody can say what they lack.
      const isUnknowable = harmed.database === 'swapped' && harmed.journal === 'garbled'
      if (!isUnknowable) {
        expectToldExactly(told.loss, { saved: this.#saved, missing }, this.#isClockHonest)
      }
    } else {
      const names = missing.map(({ word }) => word)
      expect(names, 'called saved and gone, though one copy is whole').toEqual([])
      // What was hit may be a step that was under way when Tavolo died, and in the journal alone.
      const isUnsaved =
        harmed.journal === 'end harmed' && isOfTheEnd(told.loss, this.#saved, this.#isClockHonest)
      const isKnown = this.#toldBefore.has(told.words) || harmed.journal === 'garbled'
      if (!isUnsaved && !isKnown) expect(told.loss, 'told as lost, and nothing is').toBe(null)
    }
    this.#toldBefore.add(told.words)
    this.#keep(found)
    return text.includes('Primo incontro') && text.includes('Apertura')
  }

  /** Takes over what is there as what must be there from now on. */
  #keep(found: ReadonlySet<string>): void {
    this.#harmed = nothingHarmed
    const known = new Set(this.#saved.map(({ word }) => word))
    this.#saved = this.#saved.filter(({ word }) => found.has(word))
    for (const word of found) if (!known.has(word)) this.#saved.push({ word, savedAtMs: null })
  }

  async #startAfresh(): Promise<void> {
    await this.abandon()
    for (const path of [this.#dataFolder, ...this.#olderDatabases]) {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    }
    this.#olderDatabases = []
    this.#saved = []
    this.#harmed = nothingHarmed
    this.#running = await launchTavolo({ userDataFolder: this.#dataFolder })
    this.#verbale = await createVerbale(this.#running.page)
  }

  /** Does harm to what a life left; says whether the journal was harmed. */
  #harm({ databaseHarm, journalHarm }: FaultPlan, number: number): boolean {
    const { folder, random } = this.#place
    this.#running = null
    const older = [...this.#olderDatabases]
    const copy = join(folder, `database-${number}`)
    copyDatabase(this.#dataFolder, copy)
    if (existsSync(copy)) this.#olderDatabases.push(copy)
    harmDatabase(this.#dataFolder, databaseHarm, { older, random })
    const journal = harmJournal(this.#dataFolder, journalHarm, random)
    const before = this.#harmed
    this.#harmed = {
      database: databaseHarm === 'none' ? before.database : databaseHarm,
      journal: journal === 'whole' || before.journal === 'garbled' ? before.journal : journal,
    }
    return journal !== 'whole'
  }
}
