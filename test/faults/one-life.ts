import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { executablePath, switches, type LaunchedTavolo } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'
import type { SmallDisk } from '../support/small-disk.ts'
import type { FaultPlan } from './fault-plan.ts'
import { killTavolo } from './kill-tavolo.ts'
import { sessionSteps, untilSaved, wordOf } from './session-steps.ts'
import type { SavedWord } from './what-is-told.ts'

/** It starts as slowly as any other, and ends at once. */
const longestSecondStartMs = 20_000

/** A life of Tavolo that begins: it runs, and its verbale is on the screen. */
export interface Life {
  readonly tavolo: LaunchedTavolo
  readonly plan: FaultPlan
  /** Counted from the first start. */
  readonly number: number
  /** The address of the verbale. */
  readonly verbale: string
  /** The disk that the data are on, when it can be filled. */
  readonly disk: SmallDisk | null
}

/** Works until something dies; gives the words that were on the screen together with «Salvato su questo computer». */
export async function workAndDie(life: Life): Promise<SavedWord[]> {
  const { tavolo, plan, number, verbale, disk } = life
  const saved: SavedWord[] = []
  const over = new AbortController()

  async function work(): Promise<void> {
    for (const [index, kind] of plan.steps.entries()) {
      if (over.signal.aborted) return
      const word = wordOf(number, index)
      await sessionSteps[kind]?.(tavolo.page, word, verbale)
      await untilSaved(tavolo.page)
      saved.push({ word, savedAtMs: Date.now() })
    }
  }
  // The page dies under the working hand.
  const working = work().catch((error: unknown) => {
    if (!over.signal.aborted) throw error
  })
  const goingWrong = goWrong(life, over.signal)
  await Promise.race([wait(plan.diesAfterMs), working])
  over.abort()
  await killTavolo(tavolo, plan.victim)
  await working
  await goingWrong
  disk?.makeRoom()
  return saved
}

/** What goes wrong while somebody works. */
async function goWrong({ tavolo, plan, disk }: Life, over: AbortSignal): Promise<void> {
  await wait(plan.mishapAfterMs)
  if (over.aborted) return
  if (plan.mishap === 'second start') await startAgain(tavolo.userDataFolder, over)
  if (plan.mishap !== 'full disk') return
  disk?.fill()
  await wait(1000)
  if (plan.isRoomMade) disk?.makeRoom()
}

/** Starts Tavolo a second time on the same data: it must end by itself. When the first dies before that, both do. */
async function startAgain(userDataFolder: string, over: AbortSignal): Promise<void> {
  const words = [process.env.TAVOLO_APP ?? projectFolder, `--user-data-dir=${userDataFolder}`, ...switches()]
  const second = spawn(executablePath(), words, { detached: true, stdio: 'ignore' })
  const ended = once(second, 'exit')
  function kill(): void {
    if (second.pid !== undefined && second.exitCode === null) process.kill(-second.pid, 'SIGKILL')
  }
  over.addEventListener('abort', kill)
  const timer = setTimeout(kill, longestSecondStartMs)
  const startedMs = performance.now()
  await ended
  clearTimeout(timer)
  over.removeEventListener('abort', kill)
  expect(performance.now() - startedMs, 'a second start on the same data').toBeLessThan(longestSecondStartMs)
}
