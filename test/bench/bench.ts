import { barePageFolder, buildPage } from './bare-window.ts'
import { drawnFigures } from './canvas-drawn.ts'
import { canvasFigures } from './canvas-figures.ts'
import { connectFigures } from './connect-figures.ts'
import type { Figure } from './figure.ts'
import { journalFigures } from './journal-figures.ts'
import { listFigures } from './list-figures.ts'
import { mapFigures } from './map-figures.ts'
import { matrixFigures } from './matrix-figures.ts'
import { mergingFigures } from './merging-figures.ts'
import { openingFigures } from './opening-figures.ts'
import { crowdFigures } from './room-crowd-figures.ts'
import { lateFigures } from './room-late-figures.ts'
import { sightFigures } from './room-sight-figures.ts'
import { savingFigures } from './saving-figures.ts'
import { startFigures } from './start-figures.ts'
import { typingFigures } from './typing-figures.ts'

/** `node bench.ts [start] [typing] … [room-sight]`: measures the built Tavolo; one line of JSON a figure. `room` and `canvas` mean all of them. */
async function main(): Promise<number> {
  const wanted = process.argv.slice(2)
  const barePagePath = await buildPage(barePageFolder)
  const measures: Record<string, () => Promise<Figure[]>> = {
    start: startFigures,
    typing: async () => typingFigures(barePagePath),
    saving: savingFigures,
    journal: journalFigures,
    opening: async () => openingFigures(barePagePath),
    merging: async () => mergingFigures(barePagePath),
    map: mapFigures,
    matrix: matrixFigures,
    connect: connectFigures,
    'canvas-200': () => canvasFigures(200),
    'canvas-1000': () => canvasFigures(1000),
    'canvas-5000': () => canvasFigures(5000),
    'canvas-drawn': drawnFigures,
    'canvas-list': listFigures,
    'room-sight': sightFigures,
    'room-late': lateFigures,
    'room-crowd': crowdFigures,
  }
  let overCount = 0
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.some((word) => name === word || name.startsWith(`${word}-`))) continue
    for (const figure of await measure()) {
      process.stdout.write(`${JSON.stringify(figure)}\n`)
      if (figure.outcome === 'missed') overCount += 1
    }
  }
  if (overCount > 0) process.stderr.write(`${overCount} figures are over their limit.\n`)
  return overCount > 0 ? 1 : 0
}

process.exitCode = await main()
