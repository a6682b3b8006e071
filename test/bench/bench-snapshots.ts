import type { MinutesBlock } from '../../shared/doc/minutes-text.ts'
import { snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { sampleSnapshot } from '../support/sample-documents.ts'

/** Ids of records, wherever they stand in a snapshot. */
const recordId = /^[a-zA-Z]+:[A-Za-z0-9-]{1,60}$/

/** The sample many times over in one tavolo: every record as often, each copy with ids of its own. */
export function manySamples(times: number): TavoloSnapshot {
  const sample = sampleSnapshot()
  const copies = Array.from(
    { length: times },
    (_, index) => withSuffix(sample, `-${index}`) as TavoloSnapshot,
  )
  const joined: Record<string, unknown> = { ...sample }
  for (const [name, value] of Object.entries(sample)) {
    const parts = copies.map((copy) => copy[name as keyof TavoloSnapshot])
    if (Array.isArray(value)) joined[name] = parts.flat()
  }
  joined.texts = Object.assign({}, ...copies.map(({ texts }) => texts))
  joined.process = copies[0]?.process
  return snapshotSchema.parse({ ...joined, process: { ...copies[0]?.process, title: `${times} samples` } })
}

/** The sample, its last session's minutes written out to this many entries over all agenda items. */
export function longMinutes(entryCount: number): {
  readonly snapshot: TavoloSnapshot
  readonly entries: string[]
} {
  const sample = sampleSnapshot()
  const session = sample.sessions.at(-1)
  const items = sample.agendaItems.filter(({ sessionId }) => sessionId === session?.id)
  const speakers = sample.participants.map(({ id }) => id)
  const words = Object.values(sample.texts)
    .flatMap((blocks) => blocks.map(textOfBlock))
    .filter((text) => text.length > 40)
  const entries = Array.from({ length: entryCount }, (_, index) => words[index % words.length] ?? '')
  const perItem = Math.ceil(entryCount / items.length)
  const texts = { ...sample.texts }
  for (const [index, { id }] of items.entries()) {
    texts[id] = entries.slice(index * perItem, (index + 1) * perItem).map((text, entry) => ({
      kind: 'contribution',
      speakerId: speakers[entry % speakers.length] ?? null,
      runs: [{ kind: 'text', text, isBold: false, isItalic: false }],
    }))
  }
  // A verbale that is approved cannot be typed in.
  const minutes = sample.minutes.map((each) =>
    each.sessionId === session?.id ? { ...each, status: 'draft' } : each,
  )
  return { snapshot: snapshotSchema.parse({ ...sample, minutes, texts }), entries }
}

function textOfBlock(block: MinutesBlock): string {
  return block.kind === 'record'
    ? ''
    : block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
}

function withSuffix(value: unknown, suffix: string): unknown {
  if (typeof value === 'string') return recordId.test(value) ? `${value}${suffix}` : value
  if (Array.isArray(value)) return value.map((each) => withSuffix(each, suffix))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      recordId.test(key) ? `${key}${suffix}` : key,
      withSuffix(each, suffix),
    ]),
  )
}
