import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { addAttachment } from '../../../shared/doc/commands/attachments.ts'
import { addActionInMinutes, declareConflict } from '../../../shared/doc/commands/commitments.ts'
import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import { addDecision } from '../../../shared/doc/commands/decisions.ts'
import { addDivergence } from '../../../shared/doc/commands/divergences.ts'
import type { CitedKind } from '../../../shared/doc/commands/cited-records.ts'
import { previousSession } from '../../../shared/doc/queries/previous-session.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Result } from '../../../shared/util/result.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { startDraft } from '../../editor/draft-lines.ts'
import { askForSpeaker, writeBlock, writeRecord } from '../../editor/minutes-writer.ts'
import type { RecordSlots } from '../../editor/record-slots.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'
import type { InsertKind } from './insert-entries.ts'
import { useMinutesPlace } from './minutes-context.tsx'

type RecordInsert = Exclude<InsertKind, 'contribution' | 'statement' | 'note' | 'need' | 'resource'>

const recordKinds: Readonly<Record<RecordInsert, CitedKind>> = {
  decision: 'decision',
  vote: 'decision',
  approval: 'decision',
  divergence: 'divergence',
  action: 'action',
  attachment: 'attachment',
  conflict: 'conflict',
}

/** Words that a record starts with. */
interface RecordWords {
  /** Of the approval of the verbale of a day. */
  readonly approval: (date: string | null) => string
  readonly attachment: string
}

/** Puts a block or a record into an item's text, goes into it, and tells readers what came. */
export function useInsert(agendaItemId: Id<'agendaItem'>, slots: RecordSlots) {
  const { session } = useTavolo()
  const { sessionId, desk } = useMinutesPlace()
  const { text, formatLongDate } = useText()
  const run = useRun()

  return useCallback(
    (editor: Editor, kind: InsertKind) => {
      if (kind === 'contribution' || kind === 'statement') {
        writeBlock(editor, kind)
        askForSpeaker(editor)
        desk.say(text('minutes.said.speaker'))
        return
      }
      if (kind === 'note') {
        writeBlock(editor, kind)
        desk.say(text('minutes.said.note'))
        return
      }
      if (kind === 'need' || kind === 'resource') {
        startDraft(editor, {
          kind,
          label: text(`minutes.fromMap.label.${kind}`),
          hint: text(`minutes.fromMap.hint.${kind}`),
        })
        desk.say(text(`minutes.fromMap.said.${kind}`))
        return
      }
      const words: RecordWords = {
        approval: (date) =>
          text('minutes.approvalText', {
            hasDate: date === null ? 'no' : 'yes',
            date: date === null ? '' : formatLongDate(date),
          }),
        attachment: text('minutes.newAttachment'),
      }
      const id = session.undo.asOneStep(() => {
        const made = run((context) => makeRecord(context, { kind, agendaItemId, sessionId, words }))
        if (made !== null) writeRecord(editor, { kind: recordKinds[kind], id: made.id })
        return made?.id ?? null
      })
      if (id === null) return
      slots.enter(id)
      desk.say(text('minutes.said.record', { name: text(`minutes.insert.${kind}`) }))
    },
    [session, sessionId, desk, text, formatLongDate, run, agendaItemId, slots],
  )
}

function makeRecord(
  context: CommandContext,
  input: {
    readonly kind: RecordInsert
    readonly agendaItemId: Id<'agendaItem'>
    readonly sessionId: Id<'session'>
    readonly words: RecordWords
  },
): Result<{ readonly id: string }, CommandError> {
  const { kind, agendaItemId, sessionId } = input
  switch (kind) {
    case 'decision':
      return addDecision(context, { agendaItemId })
    case 'vote':
      return addDecision(context, { agendaItemId, method: 'indicative-vote' })
    case 'approval': {
      const previous = previousSession(context.documents, sessionId)
      return addDecision(context, {
        agendaItemId,
        text: input.words.approval(previous?.date ?? null),
        approvesMinutesOf: previous?.id ?? null,
      })
    }
    case 'divergence':
      return addDivergence(context, { agendaItemId })
    case 'action':
      return addActionInMinutes(context, { agendaItemId })
    case 'attachment':
      return addAttachment(context, { sessionId, agendaItemId, title: input.words.attachment })
    case 'conflict':
      return declareConflict(context, { sessionId, agendaItemId })
    default:
      return assertNever(kind)
  }
}
