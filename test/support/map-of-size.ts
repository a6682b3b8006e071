import { generateNKeysBetween } from 'fractional-indexing'
import { snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { linkIdOf } from '../../shared/doc/links.ts'
import { sampleSnapshot } from './sample-documents.ts'
import { seededRandom } from './seeded-random.ts'

/** Share of a map's cells that hold a link: a tenth, as in the sample. */
const sampleShare = 0.11

const words =
  'casa ascolto trasporto notte scuola anziani giovani lavoro cura montagna spesa farmaci solitudine famiglie rete'.split(
    ' ',
  )

/** The sample with a map of so many needs, so many resources, and links in a share of its cells; the same each time. */
export function mapOfSize(side: number, linkedShare = sampleShare): TavoloSnapshot {
  const sample = sampleSnapshot()
  const random = seededRandom(side)
  const orders = generateNKeysBetween(null, null, side)
  const code = (letter: string, index: number) => `${letter}${String(index + 1).padStart(2, '0')}`
  const title = (index: number) =>
    // Some titles are longer than any header.
    Array.from({ length: index % 17 === 3 ? 30 : random.between(2, 7) }, () => random.pick(words)).join(' ')
  const needs = orders.map((order, index) => ({
    ...random.pick(sample.needs),
    id: `need:m${index}` as const,
    order,
    code: code('B', index),
    title: title(index),
  }))
  const resources = orders.map((order, index) => ({
    ...random.pick(sample.resources),
    id: `resource:m${index}` as const,
    order,
    code: code('R', index),
    title: title(index),
  }))
  const links = needs.flatMap(({ id: needId }) =>
    resources
      .filter(() => random.chance(linkedShare))
      .map(({ id: resourceId }) => ({
        ...random.pick(sample.links),
        id: linkIdOf({ needId, resourceId }),
        needId,
        resourceId,
        strength: random.pick(['full', 'partial', 'potential'] as const),
      })),
  )
  return snapshotSchema.parse({ ...sample, needs, resources, links })
}
