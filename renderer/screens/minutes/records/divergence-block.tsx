import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { addPosition, listPositions, setSupport } from '../../../../shared/doc/commands/divergences.ts'
import { deleteRecord, updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { organizationsOfSession } from '../../../../shared/doc/queries/presence.ts'
import { divergenceType } from '../../../../shared/model/divergence.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { type Position, positionType } from '../../../../shared/model/position.ts'
import { supportRelation } from '../../../../shared/model/support.ts'
import { useQuery, useRecord, useRelations } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { tableName } from '../person-words.ts'
import { namesOf } from './decision-words.ts'
import { ChangeButton, DoneButton } from './editing-buttons.tsx'
import { MissingRecord, RecordFrame } from './record-frame.tsx'
import { useEditing } from './use-editing.ts'
import styles from './divergence.module.css'

/** A point on which the table differs: each position in its words, with who stands behind it. */
export function DivergenceBlock({
  id,
  itemId,
}: {
  readonly id: Id<'divergence'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { text } = useText()
  const run = useRun()
  const divergence = useRecord(divergenceType, id)
  const editing = useEditing({ itemId, id, hasWords: (divergence?.question ?? '') !== '' })
  const positions = useQuery(listPositions, id)
  const [freshId, setFreshId] = useState<Id<'position'> | null>(null)
  if (divergence === null) return <MissingRecord id={id} itemId={itemId} />

  const shown = editing.isEditing ? positions : positions.filter((position) => position.text !== '')

  function addOne() {
    const added = run((context) => addPosition(context, { divergenceId: id }))
    if (added !== null) setFreshId(added.id)
  }

  return (
    <RecordFrame
      kind="divergence"
      id={id}
      itemId={itemId}
      label={text('minutes.insert.divergence')}
      marginLabel={text('minutes.margin.divergence')}
      isOpen={editing.isEditing}
      corner={<ChangeButton editing={editing} />}
      onFinish={editing.finish}
      onLeave={editing.finish}
    >
      <div>
        <PaperField
          label={text('minutes.divergence.question')}
          placeholder={text('minutes.divergence.questionPlaceholder')}
          stored={divergence.question}
          save={(question) =>
            void run((context) => updateRecord(context, divergenceType, { id, patch: { question } }))
          }
          size={editing.isEditing ? 'heading' : 'body'}
          isReadOnly={!editing.isEditing}
          className={styles.question}
        />
        <ol className={styles.positions}>
          {shown.map((position, index) => (
            <PositionRow
              key={position.id}
              position={position}
              number={index + 1}
              isFresh={position.id === freshId}
              isRemovable={positions.length > 2}
              isEditing={editing.isEditing}
            />
          ))}
        </ol>
        {editing.isEditing && (
          <Button variant="quiet" size="small" icon={<Icon of={Plus} size="small" />} onPress={addOne}>
            {text('minutes.divergence.addPosition')}
          </Button>
        )}
      </div>
      <DoneButton editing={editing} />
    </RecordFrame>
  )
}

function PositionRow({
  position,
  number,
  isFresh,
  isRemovable,
  isEditing,
}: {
  readonly position: Position
  readonly number: number
  readonly isFresh: boolean
  readonly isRemovable: boolean
  readonly isEditing: boolean
}) {
  const tools = useText()
  const { text } = tools
  const { sessionId } = useMinutesPlace()
  const run = useRun()
  const present = useQuery(organizationsOfSession, sessionId)
  const supports = useRelations(supportRelation)
  const behind = new Set(
    supports
      .filter(({ positionId, isSupporting }) => isSupporting && positionId === position.id)
      .map(({ organizationId }) => organizationId),
  )
  const name = text('minutes.divergence.position', { number })

  return (
    <li className={styles.position}>
      <div className={styles.words}>
        <PaperField
          fieldRef={(field) => {
            if (isFresh) field?.focus()
          }}
          label={name}
          placeholder={text('minutes.divergence.positionPlaceholder', { number })}
          stored={position.text}
          save={(written) =>
            void run((context) =>
              updateRecord(context, positionType, { id: position.id, patch: { text: written } }),
            )
          }
          isReadOnly={!isEditing}
        />
        {isRemovable && isEditing && (
          <IconButton
            label={text('common.remove', { name })}
            icon={<Icon of={X} size="small" />}
            size="small"
            onPress={() => void run((context) => deleteRecord(context, positionType, position.id))}
          />
        )}
      </div>
      {isEditing ? (
        <Supporters
          label={text('minutes.divergence.supporters', { number })}
          organizations={present}
          behind={behind}
          onToggle={(organization) =>
            void run((context) =>
              setSupport(context, {
                positionId: position.id,
                organizationId: organization.id,
                isSupporting: !behind.has(organization.id),
              }),
            )
          }
        />
      ) : (
        <p className={styles.behind}>
          {text('minutes.divergence.behind', {
            count: behind.size,
            names: namesOf(
              tools,
              present.filter((organization) => behind.has(organization.id)),
            ),
          })}
        </p>
      )}
    </li>
  )
}

function Supporters({
  label,
  organizations,
  behind,
  onToggle,
}: {
  readonly label: string
  readonly organizations: readonly Organization[]
  readonly behind: ReadonlySet<string>
  readonly onToggle: (organization: Organization) => void
}) {
  const { text } = useText()
  // One stop for Tab: arrows go from body to body, Tab goes on to the next position.
  const [current, setCurrent] = useState(0)

  function moveByArrows(event: KeyboardEvent<HTMLFieldSetElement>) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey) return
    event.preventDefault()
    const next = (current + step + organizations.length) % organizations.length
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }

  if (organizations.length === 0)
    return <p className={styles.behind}>{text('minutes.divergence.nobodyHere')}</p>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from its buttons.
    <fieldset aria-label={label} className={styles.supporters} onKeyDown={moveByArrows}>
      {organizations.map((organization, index) => {
        const isBehind = behind.has(organization.id)
        return (
          <button
            key={organization.id}
            type="button"
            aria-pressed={isBehind}
            tabIndex={index === current ? 0 : -1}
            className={classNames(styles.supporter, isBehind && styles.isBehind)}
            onFocus={() => setCurrent(index)}
            onClick={() => onToggle(organization)}
          >
            {tableName(organization)}
          </button>
        )
      })}
    </fieldset>
  )
}
