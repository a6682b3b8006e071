import { useState } from 'react'
import {
  advanceMinutes,
  approveMinutes,
  backToDraft,
  sendForReview,
} from '../../../../shared/doc/commands/minutes-status.ts'
import { approvalModes, type Minutes } from '../../../../shared/model/minutes.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useToday } from '../../../state/use-clock.ts'
import { useProcess } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './status.module.css'

/** What can be done with the verbale as it stands: one step on, or one back while it is still open. */
export function StatusActions({ minutes }: { readonly minutes: Minutes }) {
  switch (minutes.status) {
    case 'draft':
      return (
        <>
          <Send minutes={minutes} />
          <Approve minutes={minutes} />
        </>
      )
    case 'under-review':
      return (
        <>
          <Approve minutes={minutes} />
          <Back minutes={minutes} />
        </>
      )
    case 'approved':
      return (
        <>
          <Transmit minutes={minutes} />
          <Publish minutes={minutes} />
        </>
      )
    case 'transmitted':
      return <Publish minutes={minutes} />
    case 'published':
      return null
    default:
      return assertNever(minutes.status)
  }
}

function useDay(): [string, (day: string | null) => void] {
  const today = useToday()
  const [day, setDay] = useState<string | null>(null)
  return [day ?? today, setDay]
}

function Send({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { observationDays } = useProcess()
  const [day, setDay] = useDay()
  return (
    <div className={styles.action}>
      <DateField label={text('minutes.status.sentOn')} value={day} onChange={setDay} />
      <Button
        onPress={() =>
          runWithUndo(text('minutes.status.sent'), (context) =>
            sendForReview(context, { sessionId: minutes.sessionId, on: day }),
          )
        }
      >
        {text('minutes.status.send')}
      </Button>
      <p className={styles.help}>{text('minutes.status.sendHelp', { days: observationDays })}</p>
    </div>
  )
}

function Approve({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const { isTacitApproval } = useProcess()
  const [day, setDay] = useDay()
  const [mode, setMode] = useState<NonNullable<Minutes['approvalMode']>>(
    minutes.status === 'draft' ? 'same-session' : 'next-session',
  )
  const modes = approvalModes.filter((offered) => offered !== 'tacit' || isTacitApproval)
  return (
    <div className={styles.action}>
      <DateField label={text('minutes.status.approvedOn')} value={day} onChange={setDay} />
      <Select
        label={text('minutes.status.approvalMode')}
        value={mode}
        onChange={setMode}
        options={modes.map((id) => ({ id, label: text(`minutes.status.mode.${id}`) }))}
      />
      <Button
        variant={minutes.status === 'draft' ? 'secondary' : 'primary'}
        onPress={() =>
          runWithUndo(text('minutes.status.approved'), (context) =>
            approveMinutes(context, { sessionId: minutes.sessionId, on: day, mode }),
          )
        }
      >
        {text('minutes.status.approve')}
      </Button>
      <p className={styles.help}>{text('minutes.status.approveHelp')}</p>
    </div>
  )
}

function Back({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const run = useRun()
  return (
    <Button
      variant="quiet"
      size="small"
      className={styles.back}
      onPress={() => void run((context) => backToDraft(context, minutes.sessionId))}
    >
      {text('minutes.status.back')}
    </Button>
  )
}

function Transmit({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const [day, setDay] = useDay()
  return (
    <div className={styles.action}>
      <DateField label={text('minutes.status.transmittedOn')} value={day} onChange={setDay} />
      <Button
        variant="primary"
        onPress={() =>
          runWithUndo(text('minutes.status.transmitted'), (context) =>
            advanceMinutes(context, { sessionId: minutes.sessionId, to: 'transmitted', on: day }),
          )
        }
      >
        {text('minutes.status.transmit')}
      </Button>
    </div>
  )
}

function Publish({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const [day, setDay] = useDay()
  const [where, setWhere] = useState(minutes.publishedWhere)
  return (
    <div className={styles.action}>
      <DateField label={text('minutes.status.publishedOn')} value={day} onChange={setDay} />
      <TextField label={text('minutes.status.publishedWhere')} value={where} onChange={setWhere} />
      <Button
        onPress={() =>
          runWithUndo(text('minutes.status.published'), (context) =>
            advanceMinutes(context, { sessionId: minutes.sessionId, to: 'published', on: day, where }),
          )
        }
      >
        {text('minutes.status.publish')}
      </Button>
    </div>
  )
}
