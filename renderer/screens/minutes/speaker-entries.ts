import type { Editor } from '@tiptap/core'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { attendanceOf, isInRoom } from '../../../shared/doc/queries/presence.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import type { Id } from '../../../shared/model/id.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { setSpeaker, writeMention } from '../../editor/minutes-writer.ts'
import type { TriggerEntry, TriggerPlace } from '../../editor/trigger-menu-state.ts'
import { fullName, tableName } from './person-words.ts'
import { rankBy } from './plain-search.ts'

/** As many as one reads at a glance; another letter finds the others. */
const mostEntries = 8

interface Who {
  readonly id: string
  readonly label: string
  /** As it is written in the text. */
  readonly mention: string
  readonly hint: string | undefined
  readonly texts: readonly string[]
  readonly isPresent: boolean
}

/** The `@` menu: people in the room first, then the other people, then organizations. */
export function speakerEntries(
  documents: TavoloDocuments,
  input: {
    readonly sessionId: Id<'session'>
    readonly moment: string | null
    readonly query: string
    readonly editor: Editor
  },
): TriggerEntry[] {
  const everybody = [...listPeople(documents, input), ...listBodies(documents)]
  return rankBy(everybody, ({ texts }) => texts, input.query)
    .slice(0, mostEntries)
    .map((who) => ({
      id: who.id,
      label: who.label,
      hint: who.hint,
      mark: who.isPresent ? '●' : '',
      choose: (place) => choose(input.editor, who, place),
    }))
}

function listPeople(
  documents: TavoloDocuments,
  { sessionId, moment }: { readonly sessionId: Id<'session'>; readonly moment: string | null },
): Who[] {
  const attendance = attendanceOf(documents, sessionId)
  const people = listRecords(documents, participantType).map((participant): Who => {
    const organization = findRecord(documents, organizationType, participant.organizationId)
    const bodyName = organization === null ? undefined : tableName(organization)
    return {
      id: participant.id,
      label: fullName(participant),
      mention: participant.familyName,
      hint: bodyName,
      texts: [participant.familyName, participant.givenName, bodyName ?? '', organization?.name ?? ''],
      isPresent: isInRoom(attendance.get(participant.id), moment),
    }
  })
  return people.toSorted((left, right) => Number(right.isPresent) - Number(left.isPresent))
}

function listBodies(documents: TavoloDocuments): Who[] {
  return listRecords(documents, organizationType).map((organization) => ({
    id: organization.id,
    label: organization.name,
    mention: tableName(organization),
    hint: undefined,
    texts: [organization.name, organization.shortName],
    isPresent: false,
  }))
}

/** At the start of an empty line, or of an intervento, a name says who speaks; elsewhere it is written. */
function choose(editor: Editor, who: Who, place: TriggerPlace): void {
  const { name } = editor.state.selection.$from.parent.type
  const hasSpeaker = name === 'contribution' || name === 'statement'
  if (place.isAlone ? name !== 'note' : hasSpeaker && place.isAtBlockStart) setSpeaker(editor, who.id)
  else writeMention(editor, { id: who.id, label: who.mention })
}
