import { asOneStep } from '../../../shared/doc/commands/command.ts'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { type Participant, participantType } from '../../../shared/model/participant.ts'
import { ok } from '../../../shared/util/result.ts'
import { useToday } from '../../state/use-clock.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './people-screen.module.css'

/** How many lack the privacy notice, and one press to note that all of them were given it today. */
export function MissingNotices({ participants }: { readonly participants: readonly Participant[] }) {
  const { text } = useText()
  const today = useToday()
  const { runWithUndo } = useUndo()
  const missing = participants.filter(({ privacyNoticeGivenOn }) => privacyNoticeGivenOn === null)
  if (missing.length === 0) return null
  function giveToAll(): void {
    runWithUndo(text('people.noticesGiven', { count: missing.length }), (context) =>
      asOneStep(context, () => {
        for (const { id } of missing) {
          const patch = { privacyNoticeGivenOn: today }
          const changed = updateRecord(context, participantType, { id, patch })
          if (!changed.isOk) return changed
        }
        return ok(missing.length)
      }),
    )
  }
  return (
    <p className={styles.missing}>
      <span>{text('people.noticesMissing', { count: missing.length })}</span>
      <Button size="small" onPress={giveToAll}>
        {text('people.giveToAll', { count: missing.length })}
      </Button>
    </p>
  )
}
