import { UserPlus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { asOneStep } from '../../../shared/doc/commands/command.ts'
import { addOrganization, addParticipant } from '../../../shared/doc/commands/people.ts'
import { foldWords } from '../../../shared/import/people-columns.ts'
import { splitName } from '../../../shared/import/person-words.ts'
import { titleLength } from '../../../shared/model/field.ts'
import { type Organization, organizationType } from '../../../shared/model/organization.ts'
import { ok } from '../../../shared/util/result.ts'
import { useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './quick-add.module.css'
import type { TableEntryId } from './use-table-entries.ts'

type Newcomer = 'participant' | 'organization'

/** One line to bring people to the table: a name, Enter, the next name. The organization stays for the next person. */
export function QuickAdd({
  nameField,
  onAdded,
}: {
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly onAdded: (id: TableEntryId) => void
}) {
  const { text } = useText()
  const [newcomer, setNewcomer] = useState<Newcomer>('participant')
  const [name, setName] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const organization = useTypedOrganization()
  const add = useAdd({ newcomer, organization, onAdded })
  const trimmed = name.trim()

  function problem(): string | undefined {
    if (trimmed.length > titleLength) return text('people.nameTooLong', { limit: titleLength })
    return isAsked && trimmed === '' ? text('people.nameMissing') : undefined
  }
  function submit(): void {
    const isFine = trimmed !== '' && trimmed.length <= titleLength
    setIsAsked(!isFine)
    if (isFine && add(trimmed)) setName('')
    nameField.current?.focus()
  }
  return (
    <Paper padding="medium" className={styles.sheet}>
      <SegmentedControl
        label={text('people.whoComes')}
        isLabelHidden
        size="small"
        value={newcomer}
        onChange={setNewcomer}
        options={(['participant', 'organization'] as const).map((id) => ({
          id,
          label: text(`people.newcomer.${id}`),
        }))}
      />
      <form
        className={styles.line}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={text(`people.quickName.${newcomer}`)}
          value={name}
          onChange={(typed) => {
            setName(typed)
            setIsAsked(false)
          }}
          errorMessage={problem()}
          inputRef={nameField}
          spellCheck={false}
          className={styles.name}
        />
        {newcomer === 'participant' && (
          <ComboBox
            label={text('people.organization')}
            value={organization.chosenId}
            onChange={organization.choose}
            onCustomText={organization.type}
            options={organization.options}
            placeholder={text('people.withoutOrganization')}
            className={styles.organization}
          />
        )}
        <Button type="submit" variant="primary" icon={<Icon of={UserPlus} />} className={styles.add}>
          {text('people.add')}
        </Button>
      </form>
    </Paper>
  )
}

interface TypedOrganization {
  readonly options: readonly { readonly id: Organization['id']; readonly label: string }[]
  readonly chosenId: Organization['id'] | null
  /** Name of an organization that is not at the table yet; empty when there is none. */
  readonly newName: string
  readonly choose: (id: Organization['id'] | null) => void
  readonly type: (name: string) => void
}

function useTypedOrganization(): TypedOrganization {
  const organizations = useRecords(organizationType)
  const [chosenId, setChosenId] = useState<Organization['id'] | null>(null)
  const [newName, setNewName] = useState('')
  return {
    options: organizations.map(({ id, name }) => ({ id, label: name })),
    chosenId: organizations.some(({ id }) => id === chosenId) ? chosenId : null,
    newName,
    choose(id) {
      setChosenId(id)
      setNewName('')
    },
    type(name) {
      const known = organizations.find((organization) =>
        [organization.name, organization.shortName].map(foldWords).includes(foldWords(name)),
      )
      setChosenId(known?.id ?? null)
      setNewName(known === undefined ? name.slice(0, titleLength) : '')
    },
  }
}

/** Adds a name to the table; gives whether it came in. */
function useAdd(options: {
  readonly newcomer: Newcomer
  readonly organization: TypedOrganization
  readonly onAdded: (id: TableEntryId) => void
}): (name: string) => boolean {
  const { newcomer, organization, onAdded } = options
  const run = useRun()
  return (name) => {
    if (newcomer === 'organization') {
      const added = run((context) => addOrganization(context, { name }))
      if (added !== null) onAdded(added.id)
      return added !== null
    }
    const added = run((context) =>
      asOneStep(context, () => {
        const isNew = organization.chosenId === null && organization.newName !== ''
        const made = isNew ? addOrganization(context, { name: organization.newName }) : ok(null)
        if (!made.isOk) return made
        const organizationId = made.value?.id ?? organization.chosenId
        return addParticipant(context, { ...splitName(name, 'given-first'), organizationId })
      }),
    )
    if (added === null) return false
    organization.choose(added.organizationId)
    onAdded(added.id)
    return true
  }
}
