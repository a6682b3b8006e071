import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import {
  addReservation,
  removeReservation,
  updateReservation,
} from '../../../../shared/doc/commands/reservations.ts'
import type { DecisionTally } from '../../../../shared/doc/queries/decision-tally.ts'
import type { Decision } from '../../../../shared/model/decision.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Reservation } from '../../../../shared/model/reservation.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { whoIds } from '../use-who-options.ts'
import { WhoField } from './who-field.tsx'
import styles from './decision.module.css'

/** Reservations and objections to a decision that is open: who, and in which words. */
export function DecisionVoices({
  decision,
  tally,
}: {
  readonly decision: Decision
  readonly tally: DecisionTally
}) {
  const { text } = useText()
  const run = useRun()
  const [freshId, setFreshId] = useState<Id<'reservation'> | null>(null)
  const voices = [...tally.reservations, ...tally.objections]

  function add(kind: Reservation['kind']) {
    const added = run((context) => addReservation(context, { decisionId: decision.id, kind }))
    if (added !== null) setFreshId(added.id)
  }

  return (
    <div className={styles.voices}>
      {voices.length > 0 && (
        <ul className={styles.voiceList}>
          {voices.map((voice) => (
            <Voice key={voice.id} voice={voice} isFresh={voice.id === freshId} />
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Button
          variant="quiet"
          size="small"
          icon={<Icon of={Plus} size="small" />}
          onPress={() => add('reservation')}
        >
          {text('minutes.decision.addReservation')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          icon={<Icon of={Plus} size="small" />}
          onPress={() => add('objection')}
        >
          {text('minutes.decision.addObjection')}
        </Button>
      </div>
    </div>
  )
}

function Voice({ voice, isFresh }: { readonly voice: Reservation; readonly isFresh: boolean }) {
  const { text } = useText()
  const run = useRun()
  const row = useRef<HTMLLIElement>(null)
  const name = text(`minutes.decision.${voice.kind}`)
  useEffect(() => {
    if (isFresh) row.current?.querySelector('input')?.focus()
  }, [isFresh])
  return (
    <li ref={row} className={styles.voice}>
      <span className={styles.voiceKind}>{name}</span>
      <WhoField
        label={text('minutes.decision.voiceWho', { kind: voice.kind })}
        value={voice.participantId ?? voice.organizationId}
        onChange={(id) =>
          void run((context) => updateReservation(context, { id: voice.id, patch: whoIds(id) }))
        }
      />
      <PaperField
        label={text('minutes.decision.voiceText', { kind: voice.kind })}
        placeholder={text('minutes.decision.voicePlaceholder')}
        stored={voice.text}
        save={(written) =>
          void run((context) => updateReservation(context, { id: voice.id, patch: { text: written } }))
        }
        className={styles.voiceText}
      />
      <IconButton
        label={text('common.remove', { name })}
        icon={<Icon of={X} size="small" />}
        size="small"
        onPress={() => void run((context) => removeReservation(context, voice.id))}
      />
    </li>
  )
}
