import type { MinutesRun } from '../../doc/minutes-text.ts'
import type { Participant } from '../../model/participant.ts'
import type { TextRun } from '../document-tree.ts'
import type { MinutesContext } from './minutes-context.ts'
import { namePattern } from './name-pattern.ts'
import { fullName, isNamed, roleAndOrganization } from './people.ts'

/** Gives the runs of a block of the minutes' text as the version allows them: mentions of people follow its rule. */
export function minutesRuns(context: MinutesContext, runs: readonly MinutesRun[]): readonly TextRun[] {
  return runs.flatMap((run): readonly TextRun[] => {
    switch (run.kind) {
      case 'break':
        return [{ text: '\n' }]
      case 'mention':
        return [{ text: mentionText(context, run) }]
      case 'text':
        return [
          {
            text: publishedText(context, run.text),
            ...(run.isBold ? { isBold: true } : {}),
            ...(run.isItalic ? { isItalic: true } : {}),
          },
        ]
      default:
        return []
    }
  })
}

/** Gives a plain text as the version allows it; nothing for an empty text. */
export function textRuns(context: MinutesContext, text: string): readonly TextRun[] {
  const written = publishedText(context, text.trim())
  return written === '' ? [] : [{ text: written }]
}

function mentionText(
  context: MinutesContext,
  { id, label }: { readonly id: string; readonly label: string },
): string {
  if (context.version === 'acts' || id.startsWith('organization:')) return label
  // What stands on the map or on a canvas is no person; what people wrote there is looked at as any other text.
  if (isMapRecord(id) || isOnCanvas(id)) return publishedText(context, label)
  const participant = context.participants.get(id)
  // Whoever has left the records may not be named either: nothing says that the name may be published.
  if (participant === undefined) return context.translate('export.personLeftOut')
  return isNamed(context, participant) ? label : roleAndOrganization(context, participant)
}

/**
 * Gives a text with the whole names that somebody typed by hand replaced by role and organization, in square brackets
 * because the words are not the writer's. Family names alone stay: they are also words (`personalNamesIn` finds them).
 */
export function publishedText(context: MinutesContext, text: string): string {
  if (context.version === 'acts' || text === '') return text
  let written = text
  for (const participant of context.participants.values()) {
    if (isNamed(context, participant)) continue
    const pattern = wholeNamePattern(participant)
    if (pattern !== null)
      written = written.replace(pattern, () => `[${roleAndOrganization(context, participant)}]`)
  }
  return written
}

/** Whether a mention cites a need or a resource of the map, as it stood. */
export function isMapRecord(id: string): boolean {
  return id.startsWith('need:') || id.startsWith('resource:')
}

function wholeNamePattern({ givenName, familyName }: Participant): RegExp | null {
  const given = givenName.trim()
  const family = familyName.trim()
  if (given === '' || family === '') return null
  return namePattern([fullName({ givenName: given, familyName: family }), `${family} ${given}`])
}

/** Whether a mention cites something of a canvas, as it stood: the canvas, a zone, a cluster, a card, a vote. */
function isOnCanvas(id: string): boolean {
  return /^(?:canvas|zone|cluster|card|vote):/u.test(id)
}
