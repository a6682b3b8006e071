import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import { addNeed } from '../../../shared/doc/commands/needs.ts'
import { addResource } from '../../../shared/doc/commands/resources.ts'
import { organizationOfOwner } from '../../../shared/doc/queries/follow-up.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Result } from '../../../shared/util/result.ts'
import { type Citable, citationRuns } from '../../citing/map-citations.ts'
import type { FinishedDraft } from '../../editor/draft-lines.ts'
import { speakerBefore, writeCitation } from '../../editor/write-citation.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'
import { useMinutesPlace } from './minutes-context.tsx'

/**
 * What becomes of a line that was begun with `/bisogno` or `/risorsa`: a record on the map, cited in the text as it stands.
 * A need is raised by whose intervento stands right before it.
 */
export function useMapDrafts(): (editor: Editor, draft: FinishedDraft) => void {
  const { documents, session } = useTavolo()
  const { sessionId, desk } = useMinutesPlace()
  const tools = useText()
  const run = useRun()
  return useCallback(
    (editor, draft) => {
      const speakerId = speakerBefore(editor, draft.from)
      const raisedById = organizationOfOwner(
        documents,
        speakerId as Parameters<typeof organizationOfOwner>[1],
      )
      const made = session.undo.asOneStep(() => {
        const record = run((context) => makeRecord(context, { draft, sessionId, raisedById }))
        if (record !== null) writeCitation(editor, { ...draft, runs: citationRuns(documents, record, tools) })
        return record
      })
      if (made !== null) desk.say(tools.text('minutes.fromMap.done', { code: made.code }))
    },
    [documents, session, sessionId, desk, tools, run],
  )
}

function makeRecord(
  context: CommandContext,
  input: {
    readonly draft: FinishedDraft
    readonly sessionId: Id<'session'>
    readonly raisedById: Id<'organization'> | null
  },
): Result<Citable, CommandError> {
  const { draft, sessionId, raisedById } = input
  if (draft.kind === 'resource')
    return addResource(context, { title: draft.text, kind: 'services', nature: 'intangible' })
  return addNeed(context, {
    title: draft.text,
    raisedInSessionId: sessionId,
    raisedByIds: raisedById === null ? [] : [raisedById],
  })
}
