import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  addCoActivity,
  changeCoActivity,
  removeCoActivity,
} from '../../../../shared/doc/commands/co-activities.ts'
import type { CoActivity } from '../../../../shared/model/co-activity.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CoActivityEntry } from './co-activity-entry.tsx'
import { CoActivityForm, type CoActivityDraft } from './co-activity-form.tsx'
import styles from './co-activities.module.css'

const emptyDraft: CoActivityDraft = { organizationIds: [], level: null, text: '' }

/** Who takes part in one co-activity, now or in time: entries that open in place, and a button for one more. */
export function CoActivityCell({
  activity,
  time,
  entries,
  nameOf,
}: Pick<CoActivity, 'activity' | 'time'> & {
  readonly entries: readonly CoActivity[]
  readonly nameOf: (id: string) => string
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const [openId, setOpenId] = useState<CoActivity['id'] | 'new' | null>(null)
  const cell = useRef<HTMLDivElement>(null)
  const name = text(`changes.value.coActivity.${activity}`)
  const addName = text(`co-activities.add.${time}`, { name })

  /** Focus goes back to the entry that was open, or to the button when there is none. */
  function close(): void {
    const id = openId ?? 'new'
    setOpenId(null)
    requestAnimationFrame(() => {
      const back = cell.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"] button`)
      const button = cell.current?.querySelector<HTMLElement>('[data-entry="new"] button')
      const next = back ?? button
      next?.focus()
    })
  }
  function add(draft: CoActivityDraft): void {
    const made = runWithUndo(text('co-activities.added', { name }), (context) =>
      addCoActivity(context, { activity, time, ...draft }),
    )
    if (made !== null) close()
  }
  function change(entry: CoActivity, draft: CoActivityDraft): void {
    const done = runWithUndo(text('co-activities.changed', { name }), (context) =>
      changeCoActivity(context, { id: entry.id, patch: changedOf(entry, draft) }),
    )
    if (done !== null) close()
  }
  function remove(id: CoActivity['id']): void {
    runWithUndo(text('co-activities.removed', { name }), (context) => removeCoActivity(context, id))
    close()
  }
  return (
    <div ref={cell} className={styles.cell}>
      {entries.length === 0 && openId !== 'new' && (
        <p className={styles.second}>{text(`co-activities.nobody.${time}`)}</p>
      )}
      {entries.map((entry) =>
        openId === entry.id ? (
          <CoActivityForm
            key={entry.id}
            label={text('co-activities.edit', { name })}
            initial={entry}
            submitLabel={text('co-activities.done')}
            onSubmit={(draft) => change(entry, draft)}
            onCancel={close}
            onRemove={() => remove(entry.id)}
          />
        ) : (
          <CoActivityEntry
            key={entry.id}
            entry={entry}
            nameOf={nameOf}
            activityName={name}
            onOpen={() => setOpenId(entry.id)}
          />
        ),
      )}
      {openId === 'new' ? (
        <CoActivityForm
          label={addName}
          initial={emptyDraft}
          submitLabel={text('co-activities.addSubmit')}
          onSubmit={add}
          onCancel={close}
        />
      ) : (
        <span data-entry="new" className={styles.add}>
          <Button
            size="small"
            variant="quiet"
            icon={<Icon of={Plus} size="small" />}
            aria-label={addName}
            onPress={() => setOpenId('new')}
          >
            {text('co-activities.addShort')}
          </Button>
        </span>
      )}
    </div>
  )
}

/** Only what was changed: what somebody else wrote in the meantime in another field stays. */
function changedOf(entry: CoActivity, draft: CoActivityDraft): Partial<CoActivityDraft> {
  const isSame = entry.organizationIds.join() === draft.organizationIds.join()
  return {
    ...(isSame ? {} : { organizationIds: draft.organizationIds }),
    ...(entry.level === draft.level ? {} : { level: draft.level }),
    ...(entry.text === draft.text ? {} : { text: draft.text }),
  }
}
