import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import type { Id } from '../../shared/model/id.ts'
import { wholeSampleContext, workForDays } from '../support/days-of-work.ts'
import { exchangePeer } from '../support/exchange-peer.ts'
import { launchTavolo } from '../support/launch-app.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { bytesOf, fileOf } from '../support/tavolo-files.ts'
import type { BarePage } from './bare-page/bare-page.ts'
import { launchBare } from './bare-window.ts'
import { percentile } from '../support/percentile.ts'
import { figureOf, type Figure } from './figure.ts'
import { openFile } from './open-file.ts'

const editCount = 5000

/** Each is done this often, in turn, after one time that is not counted. */
const runs = 5

/** Merging two copies that people worked on apart, over applying the same states to Yjs documents and nothing else. */
export async function mergingFigures(barePagePath: string): Promise<Figure[]> {
  const base = wholeSampleContext()
  const [here, there] = [exchangePeer(1, base.documents), exchangePeer(2, base.documents)]
  workForDays(here, seededRandom(1), editCount)
  workForDays(there, seededRandom(2), editCount)
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-bench-merge-'))
  const tavolo = await launchTavolo()
  const bare = await launchBare(barePagePath)
  const [merged, applied]: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run += 1) {
    const appliedMs = await bare.page.evaluate(
      ([first, second]) => {
        const { barePage } = window as Window & { barePage?: BarePage }
        return barePage?.mergeUpdates(first, second) ?? Number.NaN
      },
      [statesOf(here), statesOf(there)] as const,
    )
    // A tavolo of its own each time: what is merged once has nothing new the second time.
    const tavoloId: Id<'tavolo'> = `tavolo:RUN${run}`
    await openFile(tavolo, join(folder, `${run}.tavolo`), bytesOf(fileOf(here.documents, { tavoloId })))
    const mergedMs = await dropFile(tavolo.page, bytesOf(fileOf(there.documents, { tavoloId })))
    if (run > 0) {
      applied.push(appliedMs)
      merged.push(mergedMs)
    }
  }
  await bare.kill()
  await tavolo.kill()
  rmSync(folder, { recursive: true, force: true })
  return [
    figureOf({
      name: `merging two copies of ${editCount} edits each`,
      value: percentile(merged, 0.5),
      unit: 'ms',
      baseline: percentile(applied, 0.5),
      limit: null,
      runs,
    }),
  ]
}

function statesOf({ documents }: CommandContext): string[] {
  return [documents.official, documents.work].map((document) =>
    Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64'),
  )
}

/** Milliseconds from the drop to the frame that shows what came in. */
async function dropFile(page: Page, bytes: Uint8Array): Promise<number> {
  const tookMs = await page.evaluate(
    async (base64) =>
      new Promise<number>((resolve) => {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([content], 'altro.tavolo'))
        const startMs = performance.now()
        function look(): void {
          if (document.querySelector('[role="dialog"] ul') === null) requestAnimationFrame(look)
          else resolve(performance.now() - startMs)
        }
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
        requestAnimationFrame(look)
      }),
    Buffer.from(bytes).toString('base64'),
  )
  await page.getByRole('button', { name: 'Ho capito' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return tookMs
}
