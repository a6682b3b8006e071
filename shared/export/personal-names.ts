import type { Participant } from '../model/participant.ts'
import { assertNever } from '../util/assert-never.ts'
import { ok, type Result } from '../util/result.ts'
import { textOfRuns, type DocumentBlock } from './document-tree.ts'
import { minutesDocument } from './minutes-document.ts'
import { minutesContent, type MinutesDocumentError } from './minutes/minutes-content.ts'
import { minutesContext } from './minutes/minutes-context.ts'
import type { MinutesDocumentOptions } from './minutes/minutes-options.ts'
import { isNamed } from './minutes/people.ts'

/** A family name that a document still shows, with the words around it. */
export interface PersonalName {
  readonly participantId: Participant['id']
  readonly familyName: string
  readonly excerpt: string
}

/** Characters of text on each side of a name, enough to find the place. */
const excerptLength = 40

/**
 * Gives the family names that the version for publication of a verbale still shows, in reading order, one entry a
 * block and person, except those of people whose name is to be published. Names that were typed as words cannot be
 * told from words («Corti»): they are shown to whoever publishes, not removed.
 */
export function personalNamesLeft(
  options: Omit<MinutesDocumentOptions, 'version'>,
): Result<readonly PersonalName[], MinutesDocumentError> {
  const forPublication = { ...options, version: 'publication' } as const
  const content = minutesContent(options.snapshot, options.sessionId)
  const tree = minutesDocument(forPublication)
  if (!content.isOk) return content
  if (!tree.isOk) return tree
  const context = minutesContext(content.value, forPublication)
  const people = content.value.snapshot.participants.filter((participant) => !isNamed(context, participant))
  return ok(tree.value.blocks.flatMap((block) => namesInBlock(block, people)))
}

function namesInBlock(block: DocumentBlock, people: readonly Participant[]): readonly PersonalName[] {
  const text = blockText(block)
  return people.flatMap(({ id, familyName }): readonly PersonalName[] => {
    const at = familyName.trim() === '' ? -1 : positionOf(familyName, text)
    if (at === -1) return []
    const excerpt = text.slice(Math.max(0, at - excerptLength), at + familyName.length + excerptLength).trim()
    return [{ participantId: id, familyName, excerpt }]
  })
}

function positionOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length))
    if (isWhole) return at
  }
  return -1
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfRuns(block.runs)
    case 'fields':
      return block.rows.map(({ runs }) => textOfRuns(runs)).join('\n')
    case 'list':
      return block.items.map(textOfRuns).join('\n')
    case 'table':
      return block.groups.flatMap(({ rows }) => rows.flatMap((cells) => cells.map(textOfRuns))).join('\n')
    case 'signatures':
      return block.lines.map(({ name }) => name ?? '').join('\n')
    case 'picture':
      return `${block.title}\n${block.description}`
    case 'page-break':
      return ''
    default:
      return assertNever(block)
  }
}
