import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { bytesOf, fileOf } from '../support/tavolo-files.ts'
import { manySamples } from './bench-snapshots.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { tavoloOfManyHands } from './many-hands.ts'
import { openFile } from './open-file.ts'
import { openingRuns, openingTimes, type OpeningTimes } from './opening-times.ts'

const sampleCount = 100
const people = 20
const editCount = 50_000

/** Opening a tavolo of a hundred samples, and one that many people worked on, over applying the same bytes and nothing else. */
export async function openingFigures(barePagePath: string): Promise<Figure[]> {
  const samplesTitle = `${sampleCount} samples`
  const samples = await timesOf(barePagePath, samplesTitle, async (tavolo) =>
    importTavolo(tavolo, manySamples(sampleCount)),
  )
  const editsTitle = `${editCount} edits`
  const edits = await timesOf(barePagePath, editsTitle, async (tavolo) => {
    const documents = tavoloOfManyHands({ people, edits: editCount, title: editsTitle })
    const bytes = bytesOf(fileOf(documents, { tavoloId: 'tavolo:MANY' }))
    await openFile(tavolo, join(tavolo.userDataFolder, 'many.tavolo'), bytes)
  })
  return [
    openingFigure(`opening a tavolo of ${samplesTitle}`, samples, 3),
    figureOf({
      name: `memory with a tavolo of ${samplesTitle} open`,
      value: samples.memory.opened,
      unit: 'MB',
      baseline: samples.memory.applied,
      limit: null,
      runs: 1,
    }),
    openingFigure(`opening ${editsTitle} by ${people} people`, edits, 1.5),
  ]
}

function openingFigure(name: string, { opened, applied }: OpeningTimes, limit: number): Figure {
  const [value, baseline] = [percentile(opened, 0.5), percentile(applied, 0.5)]
  return figureOf({ name, value, unit: 'ms', baseline, limit, runs: openingRuns })
}

/** Brings a tavolo in, and measures in another start, so that it is opened from the disk. */
async function timesOf(
  barePagePath: string,
  title: string,
  bringIn: (tavolo: LaunchedTavolo) => Promise<void>,
): Promise<OpeningTimes> {
  const userDataFolder = mkdtempSync(join(tmpdir(), 'tavolo-bench-open-'))
  const before = await launchTavolo({ userDataFolder })
  await bringIn(before)
  await before.close()
  const times = await openingTimes({ userDataFolder, title, barePagePath })
  rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  return times
}
