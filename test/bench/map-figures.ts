import type * as Y from 'yjs'
import { overrideCoverage } from '../../shared/doc/commands/coverage-overrides.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { setLink } from '../../shared/doc/commands/links.ts'
import { changeNeed } from '../../shared/doc/commands/needs.ts'
import { changeResource } from '../../shared/doc/commands/resources.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import { mapSource, mapTouches, readMapRecords } from '../../shared/doc/queries/map-records.ts'
import { createMapBook } from '../../shared/map/map-book.ts'
import type { MapRecords } from '../../shared/map/map-records.ts'
import { mapStateOf } from '../../shared/map/map-state.ts'
import { coverageLevels } from '../../shared/model/coverage-override.ts'
import { linkStrengths } from '../../shared/model/link.ts'
import { resourceStatuses } from '../../shared/model/resource.ts'
import { percentile } from '../support/percentile.ts'
import { randomMap } from '../support/random-map.ts'
import { sampleSnapshot, testContext } from '../support/sample-documents.ts'
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts'
import { valueOf } from '../support/value-of.ts'
import { figureOf, type Figure } from './figure.ts'

const size = { needs: 2000, resources: 2000, links: 10_000, organizations: 40 }

/** One frame of a screen that is drawn sixty times a second. */
const frameMs = 16

/** Edits that are measured, after as many that are not. */
const runs = 400

/** What follows from one edit of a large map: in a frame, beside the frame and beside working out everything anew. */
export async function mapFigures(): Promise<Figure[]> {
  const random = seededRandom(7)
  const records = randomMap(random, size)
  const context = largeTable(records)
  const book = createMapBook(mapSource(context.documents), readMapRecords(context.documents))
  book.state()
  const [followed, whole]: [number[], number[]] = [[], []]
  let followMs = 0
  context.documents.work.on('afterTransaction', (transaction: Y.Transaction) => {
    const startMs = performance.now()
    book.apply(mapTouches(transaction))
    book.state()
    followMs = performance.now() - startMs
  })
  for (let run = 0; run < runs * 2; run += 1) {
    const startMs = performance.now()
    editMap(context, records, random)
    const tookMs = performance.now() - startMs
    if (run < runs) continue
    followed.push(followMs)
    whole.push(tookMs)
    // So that what else waits is not counted with the next one.
    if (run % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const anew = Array.from({ length: 10 }, () => {
    const startMs = performance.now()
    mapStateOf(readMapRecords(context.documents))
    return performance.now() - startMs
  })
  const figure = { unit: 'ms', runs } as const
  return [
    figureOf({
      ...figure,
      name: 'coverage and gaps after one edit, p95',
      value: percentile(followed, 0.95),
      baseline: frameMs,
      limit: 1,
    }),
    figureOf({
      ...figure,
      name: 'coverage and gaps after one edit, beside all anew',
      value: percentile(followed, 0.5),
      baseline: percentile(anew, 0.5),
      limit: null,
    }),
    figureOf({
      ...figure,
      name: 'one edit of the map with all that follows, p95',
      value: percentile(whole, 0.95),
      baseline: frameMs,
      limit: 1,
    }),
  ]
}

function largeTable(records: MapRecords): CommandContext {
  const context = testContext()
  const sample = sampleSnapshot()
  const snapshot = {
    ...sample,
    ...{ minutes: [], decisions: [], actions: [], stances: [], supports: [], texts: {}, participants: [] },
    ...Object.fromEntries(Object.entries(records).map(([place, list]) => [place, [...(list as object[])]])),
  }
  valueOf(writeSnapshot(context, snapshot, 'lineage:large'))
  return context
}

function editMap(context: CommandContext, { needs, resources }: MapRecords, random: SeededRandom): void {
  const [needId, resourceId] = [random.pick(needs).id, random.pick(resources).id]
  const edits = [
    () => setLink(context, { needId, resourceId, strength: random.pick(linkStrengths) }),
    () => changeResource(context, { id: resourceId, patch: { status: random.pick(resourceStatuses) } }),
    () => changeNeed(context, { id: needId, patch: { territory: [`Borgo ${random.between(1, 9)}`] } }),
    () => overrideCoverage(context, { needId, level: random.pick(coverageLevels), reason: 'Così' }),
  ]
  valueOf<unknown>(random.pick<() => ReturnType<(typeof edits)[number]>>(edits)())
}
