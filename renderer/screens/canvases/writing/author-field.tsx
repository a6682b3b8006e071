import { memo } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import { useRecords } from '../../../state/use-records.ts'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useNames } from '../use-names.ts'
import styles from './writing.module.css'

const nobody = 'nobody'

/** For whom cards are written down here; null for nobody in particular. */
export interface AuthorChoice {
  readonly value: Card['authorId']
  readonly onChange: (id: Card['authorId']) => void
}

/** For whom cards are written down here: the next ones are signed so. Not there while the table has no people. */
export const AuthorField = memo(function AuthorField({ value, onChange }: AuthorChoice) {
  const { text } = useText()
  const names = useNames()
  const participants = useRecords(participantType)
  if (participants.length === 0) return null
  return (
    <span className={styles.author}>
      <span aria-hidden="true">{text('canvases.outline.writeFor')}</span>
      <Select
        label={text('canvases.outline.writeFor')}
        isLabelHidden
        size="small"
        value={value ?? nobody}
        options={[
          { id: nobody, label: text('canvases.outline.unsigned') },
          ...participants.map(({ id }) => ({ id, label: names[id] ?? '' })),
        ]}
        onChange={(id) => onChange(id === nobody ? null : id)}
      />
    </span>
  )
})
