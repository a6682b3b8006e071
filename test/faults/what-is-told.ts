import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { RecoveredTavolo } from '../../renderer/state/recovery.ts'
import type { RecoveredExtent } from '../../renderer/store/copy-loss.ts'

/** What the home says about the two copies of a tavolo. */
export interface Told {
  /** All that is written there in notices. */
  readonly words: string
  /** Whether it says that something came back from the second copy. */
  readonly isRecovered: boolean
  /** How much it says is lost, and when that was written; null when it speaks of no loss. */
  readonly loss: (RecoveredExtent & { readonly cameBackToMs: number | null }) | null
}

/** A word that Tavolo called saved, and when; null where only somebody's next look at it is known. */
export interface SavedWord {
  readonly word: string
  readonly savedAtMs: number | null
}

/** The sentence that each kind of loss is told with. */
const lossSentences: Readonly<Record<RecoveredExtent['kind'], string | null>> = {
  all: null,
  tail: "L'ultima modifica era scritta a metà e non si legge.",
  gap: 'non si legge',
  state: 'quello che è stato scritto dopo manca',
}

/** A word counts as saved some time after it was typed: longest when a full disk made it wait for the next try. */
const longestSaveMs = 15_000

/** Goes to the home, reads what it says and closes the notice, so that it is not taken for a new one later. */
export async function readWhatIsTold(page: Page): Promise<Told> {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Nuovo tavolo' }).waitFor()
  const notice = page
    .getByRole('alert')
    .filter({ hasText: 'dalla seconda copia' })
    .filter({ hasText: 'Nella memoria di questo computer' })
  const remembered = await recoveredTavoli(page)
  // The words are loaded when they are needed.
  if (remembered.length > 0) await notice.waitFor()
  const words = (await page.getByRole('alert').allTextContents()).join(' ')
  const [first] = remembered
  const loss =
    first === undefined || first.extent.kind === 'all' ? null : { ...first.extent, cameBackToMs: first.toMs }
  const sentence = lossSentences[loss?.kind ?? 'all']
  if (sentence === null) expect(words).not.toMatch(/non si legge\.|manca anche|dopo manca/)
  else expect(words).toContain(sentence)
  if (remembered.length > 0) await notice.getByRole('button', { name: 'Chiudi' }).click()
  return { words, isRecovered: remembered.length > 0, loss }
}

/** What is missing must be what is told: the last change, what was written in a stretch of time, what came after a state. */
export function expectToldExactly(
  loss: Told['loss'],
  words: { readonly saved: readonly SavedWord[]; readonly missing: readonly SavedWord[] },
  isClockHonest: boolean,
): void {
  const { saved, missing } = words
  if (missing.length === 0) return
  const names = missing.map(({ word }) => word)
  if (loss === null) throw new Error(`Called saved, gone, and not a word about it: ${names.join(' ')}`)
  if (loss.kind === 'tail') expect(names).toEqual(saved.slice(-missing.length).map(({ word }) => word))
  if (!isClockHonest) return
  for (const { word, savedAtMs } of missing) {
    if (savedAtMs === null) continue
    const from = loss.kind === 'gap' ? loss.fromMs : loss.kind === 'state' ? loss.cameBackToMs : null
    if (from !== null)
      expect(savedAtMs, `${word} was saved before the loss that is told`).toBeGreaterThan(from)
    if (loss.kind !== 'gap' || loss.isWaiting || loss.toMs === null) continue
    expect(savedAtMs, `${word} was saved after the loss that is told`).toBeLessThan(loss.toMs + longestSaveMs)
  }
}

/** Whether what is told may be a step that was never called saved: it reaches beyond the last one that was. */
export function isOfTheEnd(loss: Told['loss'], saved: readonly SavedWord[], isClockHonest: boolean): boolean {
  if (loss?.kind === 'tail') return true
  if (loss?.kind !== 'gap') return false
  const { toMs } = loss
  if (toMs === null || !isClockHonest) return true
  return saved.every(({ savedAtMs }) => savedAtMs === null || savedAtMs < toMs)
}

/** What the home has to tell, as the page remembers it with its moments. */
async function recoveredTavoli(page: Page): Promise<RecoveredTavolo[]> {
  const stored = await page.evaluate(() => window.localStorage.getItem('tavolo.recovered'))
  return JSON.parse(stored ?? '[]') as RecoveredTavolo[]
}
