import type { Participant } from '../model/participant.ts'
import { assertNever } from '../util/assert-never.ts'
import { ok, type Result } from '../util/result.ts'
import { textOfRuns, type DocumentBlock } from './document-tree.ts'
import { minutesDocument } from './minutes-document.ts'
import { minutesContent, type MinutesDocumentError } from './minutes/minutes-content.ts'
import { minutesContext } from './minutes/minutes-context.ts'
import type { MinutesDocumentOptions } from './minutes/minutes-options.ts'
import { namePattern } from './minutes/name-pattern.ts'
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
  const people = content.value.snapshot.participants
    .filter((participant) => participant.familyName.trim() !== '' && !isNamed(context, participant))
    .map(({ id, familyName }) => ({ id, familyName, pattern: namePattern([familyName]) }))
  return ok(tree.value.blocks.flatMap((block) => namesInBlock(block, people)))
}

interface SoughtName extends Pick<Participant, 'id' | 'familyName'> {
  readonly pattern: RegExp
}

function namesInBlock(block: DocumentBlock, people: readonly SoughtName[]): readonly PersonalName[] {
  const text = blockText(block)
  return people.flatMap(({ id, familyName, pattern }): readonly PersonalName[] => {
    // «NEGRONI» is a name like «Negroni»; in small letters throughout it is a word («tempi corti»).
    const found = [...text.matchAll(pattern)].find(([written]) => written !== written.toLowerCase())
    if (found === undefined) return []
    const { index } = found
    const end = index + found[0].length + excerptLength
    return [
      { participantId: id, familyName, excerpt: text.slice(Math.max(0, index - excerptLength), end).trim() },
    ]
  })
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
