import { type Ref, useState } from 'react'
import { addAction } from '../../../shared/doc/commands/actions.ts'
import type { Action } from '../../../shared/model/action.ts'
import { textLength } from '../../../shared/model/text-lengths.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { useToday } from '../../state/use-clock.ts'
import { useRecords } from '../../state/use-records.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FieldGrid, WideField } from '../../ui/field-grid.tsx'
import { InPlaceForm } from '../../ui/in-place-form.tsx'
import type { Option } from '../../ui/option.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'

type Owner = NonNullable<Action['ownerId']>

/** Who does what by when, noted outside any session. */
export function NewActionForm({
  whatField,
  onClose,
}: {
  readonly whatField: Ref<HTMLInputElement>
  readonly onClose: () => void
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const today = useToday()
  const owners = useOwners()
  const [what, setWhat] = useState('')
  const [ownerId, setOwnerId] = useState<Owner | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = what.trim() === ''
  const isTooLong = what.length > textLength

  function submit() {
    setIsAsked(true)
    if (isMissing || isTooLong) return
    const added = runWithUndo(text('decisions.added'), (context) =>
      addAction(context, { text: what, ownerId, dueOn }),
    )
    if (added !== null) onClose()
  }

  function problem(): string | undefined {
    if (isTooLong) return text('decisions.whatTooLong', { count: textLength })
    return isAsked && isMissing ? text('decisions.whatMissing') : undefined
  }

  return (
    <InPlaceForm
      id="new-action-heading"
      title={text('decisions.newAction')}
      onSubmit={submit}
      onLeave={onClose}
      buttons={
        <>
          <Button type="submit" variant="primary">
            {text('decisions.create')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {text('decisions.cancel')}
          </Button>
        </>
      }
    >
      <FieldGrid columns={2}>
        <WideField>
          <TextField
            label={text('decisions.what')}
            value={what}
            onChange={setWhat}
            inputRef={whatField}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
            autoFocus
            isRequired
            errorMessage={problem()}
          />
        </WideField>
        <ComboBox label={text('decisions.who')} value={ownerId} onChange={setOwnerId} options={owners} />
        <DateField label={text('decisions.byWhen')} value={dueOn} onChange={setDueOn} today={today} />
      </FieldGrid>
    </InPlaceForm>
  )
}

/** Who may take on an action: organizations, then people with theirs. */
function useOwners(): Option<Owner>[] {
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  return [
    ...organizations.map(({ id, name, shortName }) => ({ id, label: shortName === '' ? name : shortName })),
    ...participants.map(({ id, givenName, familyName, organizationId }) => {
      const organization = organizations.find((candidate) => candidate.id === organizationId)
      const name = `${givenName} ${familyName}`.trim()
      return {
        id,
        label: organization === undefined ? name : `${name} (${organization.shortName || organization.name})`,
      }
    }),
  ]
}
