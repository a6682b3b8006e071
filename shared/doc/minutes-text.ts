import * as Y from 'yjs'
import { z } from 'zod'
import { diffSequences } from '../util/diff-sequences.ts'
import { textLength } from '../model/text-lengths.ts'
import { minutesTextName, type TavoloDocuments } from './documents.ts'

/** Record kinds that can stand in the minutes' text. */
export const citedKinds = ['decision', 'divergence', 'action', 'attachment', 'conflict'] as const

/** The longest text of one run; a longer one is read as several, so that whatever was written can be read back. */
const longestRun = textLength * 10

/** A stretch of text of one look, a line break, or a mention of a participant or organization. */
export const minutesRunSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().max(longestRun),
    isBold: z.boolean(),
    isItalic: z.boolean(),
  }),
  z.object({ kind: z.literal('break') }),
  /** `label` is the name as it stood when it was written. */
  z.object({ kind: z.literal('mention'), id: z.string().max(100), label: z.string().max(300) }),
])

const runsField = z.array(minutesRunSchema).max(10_000)

/** A block of the minutes' text of an agenda item. */
export const minutesBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: runsField }),
  /** An intervento: what somebody said, in short. `speakerId` is null while nobody was picked. */
  z.object({ kind: z.literal('contribution'), speakerId: z.string().max(100).nullable(), runs: runsField }),
  /** A dichiarazione a verbale: kept as dictated. */
  z.object({ kind: z.literal('statement'), speakerId: z.string().max(100).nullable(), runs: runsField }),
  /** The minute-taker's own note; only the analytic length shows it. */
  z.object({ kind: z.literal('note'), runs: runsField }),
  /** A record shown in place. */
  z.object({ kind: z.literal('record'), recordKind: z.enum(citedKinds), recordId: z.string().max(100) }),
])

/** A stretch of the minutes' text. */
export type MinutesRun = z.infer<typeof minutesRunSchema>

/** A block of the minutes' text. */
export type MinutesBlock = z.infer<typeof minutesBlockSchema>

/** The fragment that holds an agenda item's text. */
export function minutesFragment(documents: TavoloDocuments, agendaItemId: string): Y.XmlFragment {
  return documents.official.getXmlFragment(minutesTextName(agendaItemId))
}

/** The blocks of an agenda item's text, in order. Elements that this version does not know come as paragraphs. */
export function readMinutesText(documents: TavoloDocuments, agendaItemId: string): MinutesBlock[] {
  return minutesFragment(documents, agendaItemId)
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? [readBlock(node)] : []))
}

function readBlock(element: Y.XmlElement): MinutesBlock {
  switch (element.nodeName) {
    case 'record': {
      const block = minutesBlockSchema.safeParse({
        kind: 'record',
        recordKind: element.getAttribute('recordKind'),
        recordId: element.getAttribute('recordId'),
      })
      return block.success ? block.data : { kind: 'paragraph', runs: [] }
    }
    case 'contribution':
    case 'statement':
      return {
        kind: element.nodeName,
        speakerId: element.getAttribute('speakerId') ?? null,
        runs: readRuns(element),
      }
    case 'note':
      return { kind: 'note', runs: readRuns(element) }
    default:
      return { kind: 'paragraph', runs: readRuns(element) }
  }
}

function readRuns(element: Y.XmlElement): MinutesRun[] {
  return element.toArray().flatMap((node): MinutesRun[] => {
    if (node instanceof Y.XmlText) return readText(node)
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName === 'hardBreak') return [{ kind: 'break' }]
    if (node.nodeName === 'mention') return readMention(node)
    return readRuns(node)
  })
}

/** A mention that was pasted from elsewhere may be none of ours: its words are kept as text. */
function readMention(element: Y.XmlElement): MinutesRun[] {
  const label = element.getAttribute('label') ?? ''
  const mention = minutesRunSchema.safeParse({
    kind: 'mention',
    id: element.getAttribute('id') ?? '',
    label,
  })
  return mention.success ? [mention.data] : pieces(label).flatMap(plainRuns)
}

function readText(text: Y.XmlText): MinutesRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]
  return delta.flatMap((part): MinutesRun[] =>
    typeof part.insert === 'string'
      ? pieces(part.insert).map((piece) => ({
          kind: 'text',
          text: piece,
          isBold: part.attributes?.bold !== undefined,
          isItalic: part.attributes?.italic !== undefined,
        }))
      : [],
  )
}

/** The text in pieces of at most the longest run; no sign is cut in half. */
function pieces(text: string): string[] {
  const cut: string[] = []
  let start = 0
  while (text.length - start > longestRun) {
    const isInPair = /[\uD800-\uDBFF]/.test(text.charAt(start + longestRun - 1))
    const end = start + longestRun - (isInPair ? 1 : 0)
    cut.push(text.slice(start, end))
    start = end
  }
  return [...cut, text.slice(start)]
}

/** Adds blocks at the end of an agenda item's text, inside a running transaction. */
export function appendMinutesBlocks(
  documents: TavoloDocuments,
  agendaItemId: string,
  blocks: readonly MinutesBlock[],
): void {
  minutesFragment(documents, agendaItemId).push(blocks.map(writeBlock))
}

/**
 * Makes an agenda item's text out of these blocks, inside a running transaction. Blocks that are there already stay the
 * same elements, so that what others write in them meanwhile is kept.
 */
export function replaceMinutesBlocks(
  documents: TavoloDocuments,
  agendaItemId: string,
  blocks: readonly MinutesBlock[],
): void {
  const fragment = minutesFragment(documents, agendaItemId)
  // Something that is no element has no block to be compared with.
  for (let index = fragment.length - 1; index >= 0; index -= 1) {
    if (!(fragment.get(index) instanceof Y.XmlElement)) fragment.delete(index, 1)
  }
  const before = readMinutesText(documents, agendaItemId)
  let index = 0
  for (const { kind, item } of diffSequences(before, blocks, (block) => JSON.stringify(block))) {
    if (kind === 'removed') fragment.delete(index, 1)
    if (kind === 'added') fragment.insert(index, [writeBlock(item)])
    if (kind !== 'removed') index += 1
  }
}

function writeBlock(block: MinutesBlock): Y.XmlElement {
  const element = new Y.XmlElement(block.kind)
  if (block.kind === 'record') {
    element.setAttribute('recordKind', block.recordKind)
    element.setAttribute('recordId', block.recordId)
    return element
  }
  if ((block.kind === 'contribution' || block.kind === 'statement') && block.speakerId !== null) {
    element.setAttribute('speakerId', block.speakerId)
  }
  // At 0: an element outside a document cannot tell its length yet.
  element.insert(0, block.runs.map(writeRun))
  return element
}

function writeRun(run: MinutesRun): Y.XmlElement | Y.XmlText {
  if (run.kind === 'break') return new Y.XmlElement('hardBreak')
  if (run.kind === 'mention') {
    const mention = new Y.XmlElement('mention')
    mention.setAttribute('id', run.id)
    mention.setAttribute('label', run.label)
    return mention
  }
  const text = new Y.XmlText()
  const attributes: Record<string, object> = {}
  if (run.isBold) attributes.bold = {}
  if (run.isItalic) attributes.italic = {}
  text.insert(0, run.text, attributes)
  return text
}

/** A text of one look, as the runs of a block. Empty text gives no run. */
export function plainRuns(text: string): MinutesRun[] {
  return text === '' ? [] : [{ kind: 'text', text, isBold: false, isItalic: false }]
}
