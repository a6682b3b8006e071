import { UserPlus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { asOneStep } from '../../../shared/doc/commands/command.ts'
import { addOrganization, addParticipant } from '../../../shared/doc/commands/people.ts'
import { foldWords } from '../../../shared/import/people-columns.ts'
import { splitName } from '../../../shared/import/person-words.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
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

const organizationField = 'organization'

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
  const organization = useOrganizationMemory()
  const add = useAdd({ newcomer, organization, onAdded })
  const trimmed = name.trim()

  function problem(): string | undefined {
    if (trimmed.length > titleLength) return text('people.nameTooLong', { limit: titleLength })
    return isAsked && trimmed === '' ? text('people.nameMissing') : undefined
  }
  function submit(form: HTMLFormElement): void {
    const isFine = trimmed !== '' && trimmed.length <= titleLength
    setIsAsked(!isFine)
    // What is seen in the field counts, even when Enter comes before the field has told what was typed.
    const organizationName = writtenIn(form, organizationField).trim()
    if (isFine && add(trimmed, organizationName.slice(0, titleLength))) setName('')
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
          submit(event.currentTarget)
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
            name={organizationField}
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

function writtenIn(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field)
  return typeof value === 'string' ? value : ''
}

interface OrganizationMemory {
  readonly options: readonly { readonly id: Organization['id']; readonly label: string }[]
  readonly chosenId: Organization['id'] | null
  readonly choose: (id: Organization['id'] | null) => void
  /** The organization that a name or short name stands for; null when it is not at the table yet. */
  readonly find: (name: string) => Organization['id'] | null
}

function useOrganizationMemory(): OrganizationMemory {
  const organizations = useRecords(organizationType)
  const [chosenId, setChosenId] = useState<Organization['id'] | null>(null)
  return {
    options: organizations.map(({ id, name }) => ({ id, label: name })),
    chosenId: organizations.some(({ id }) => id === chosenId) ? chosenId : null,
    choose: setChosenId,
    find(name) {
      const sought = foldWords(name)
      const known = organizations.find((organization) =>
        [organization.name, organization.shortName].map(foldWords).includes(sought),
      )
      return known?.id ?? null
    },
  }
}

/** Adds a name to the table, for the organization that is written beside it; gives whether it came in. */
function useAdd(options: {
  readonly newcomer: Newcomer
  readonly organization: OrganizationMemory
  readonly onAdded: (id: TableEntryId) => void
}): (name: string, organizationName: string) => boolean {
  const { newcomer, organization, onAdded } = options
  const run = useRun()
  return (name, organizationName) => {
    if (newcomer === 'organization') {
      const added = run((context) => addOrganization(context, { name }))
      if (added !== null) onAdded(added.id)
      return added !== null
    }
    const knownId = organizationName === '' ? null : organization.find(organizationName)
    const added = run((context) =>
      asOneStep(context, () => {
        const isNew = organizationName !== '' && knownId === null
        const made = isNew ? addOrganization(context, { name: organizationName }) : ok(null)
        if (!made.isOk) return made
        const organizationId = made.value?.id ?? knownId
        return addParticipant(context, { ...splitName(name, 'given-first'), organizationId })
      }),
    )
    if (added === null) return false
    organization.choose(added.organizationId)
    onAdded(added.id)
    return true
  }
}
