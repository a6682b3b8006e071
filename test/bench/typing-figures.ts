import { launchTavolo } from '../support/launch-app.ts'
import type { BarePage } from './bare-page/bare-page.ts'
import { launchBare } from './bare-window.ts'
import { longMinutes } from './bench-snapshots.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { memoryOf } from './memory-of.ts'
import { openVerbale } from './open-verbale.ts'
import { pressKeys, takeTimes, watchKeys } from './typing-keys.ts'

const entryCount = 300

/** Each turn is one burst of keys in each window. */
const turns = 8

/** (b) From a key press to the painted letter in a verbale of 300 entries, over a bare editor with the same text. */
export async function typingFigures(barePagePath: string): Promise<Figure[]> {
  const { snapshot, entries } = longMinutes(entryCount)
  const tavolo = await launchTavolo()
  await importTavolo(tavolo, snapshot)
  const verbale = await openVerbale(tavolo.page, snapshot.sessions.at(-1)?.title ?? '')
  const bare = await launchBare(barePagePath)
  await bare.page.evaluate((texts) => {
    const { barePage } = window as Window & { barePage?: BarePage }
    barePage?.showEditor(texts)
  }, entries)
  const editor = bare.page.getByRole('textbox').or(bare.page.locator('[contenteditable]')).first()

  const windows = [
    { page: bare.page, text: editor, times: [] as number[] },
    { page: tavolo.page, text: verbale, times: [] as number[] },
  ]
  for (const { page, text } of windows) {
    await watchKeys(page)
    // Not counted: the first keys meet code that was never run.
    await pressKeys(page, text)
    await takeTimes(page)
  }
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { page, text, times } of windows) {
      await pressKeys(page, text)
      times.push(...(await takeTimes(page)))
    }
  }
  const [bareTimes = [], tavoloTimes = []] = windows.map(({ times }) => times)
  const measured = { unit: 'ms', runs: tavoloTimes.length } as const
  const figures = [
    figureOf({
      ...measured,
      name: `key press to painted text, p95, verbale of ${entryCount} entries`,
      value: percentile(tavoloTimes, 0.95),
      baseline: percentile(bareTimes, 0.95),
      limit: 1.3,
    }),
    figureOf({
      ...measured,
      name: `key press to painted text, median, verbale of ${entryCount} entries`,
      value: percentile(tavoloTimes, 0.5),
      baseline: percentile(bareTimes, 0.5),
      limit: null,
    }),
    figureOf({
      name: `memory with a verbale of ${entryCount} entries`,
      value: memoryOf(tavolo.application.process().pid ?? 0) ?? Number.NaN,
      unit: 'MB',
      baseline: memoryOf(bare.processId) ?? Number.NaN,
      limit: null,
      runs: 1,
    }),
  ]
  await bare.kill()
  await tavolo.kill()
  return figures
}
