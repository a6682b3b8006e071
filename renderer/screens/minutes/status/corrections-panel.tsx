import { useState } from 'react'
import { addCorrection } from '../../../../shared/doc/commands/corrections.ts'
import { correctionType } from '../../../../shared/model/correction.ts'
import type { Minutes } from '../../../../shared/model/minutes.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './status.module.css'

/** Id of the place to write a rettifica. */
export const correctionsId = 'minutes-corrections'

/** Later changes to an approved verbale: each stands beside the text, which stays as it was approved. */
export function CorrectionsPanel({ minutes }: { readonly minutes: Minutes }) {
  const { text, formatMediumDate } = useText()
  const { runWithUndo } = useUndo()
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const corrections = useRecords(correctionType).filter(({ sessionId }) => sessionId === minutes.sessionId)
  if (minutes.status === 'draft' || minutes.status === 'under-review') return null

  function add() {
    const added = runWithUndo(text('minutes.corrections.added'), (context) =>
      addCorrection(context, { sessionId: minutes.sessionId, text: words, reason }),
    )
    if (added === null) return
    setWords('')
    setReason('')
  }

  return (
    <div className={styles.panel} id={correctionsId}>
      <h3 className={styles.panelTitle}>{text('minutes.corrections.title')}</h3>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={correction.id} className={styles.entry}>
            <p className={styles.entryHead}>
              <b>{formatMediumDate(correction.date)}</b>
            </p>
            <p className={styles.words}>{correction.text}</p>
            {correction.reason !== '' && (
              <p className={styles.help}>
                {text('minutes.corrections.because', { reason: correction.reason })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.answer}>
        <TextArea
          label={text('minutes.corrections.text')}
          description={text('minutes.corrections.help')}
          value={words}
          onChange={setWords}
          rows={2}
        />
        <TextArea label={text('minutes.corrections.reason')} value={reason} onChange={setReason} rows={1} />
        <Button className={styles.back} onPress={add}>
          {text('minutes.corrections.add')}
        </Button>
      </div>
    </div>
  )
}
