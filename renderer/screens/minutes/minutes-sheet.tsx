import { useCallback, useState } from 'react'
import { Plus } from 'lucide-react'
import { addAgendaItem, startTimer } from '../../../shared/doc/commands/agenda.ts'
import { listAgenda } from '../../../shared/doc/queries/agenda.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Minutes } from '../../../shared/model/minutes.ts'
import type { LeaveTo } from '../../editor/minutes-keys.ts'
import { WorkingNote } from '../../ui/working-note.tsx'
import { useActions } from '../../actions/use-actions.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { ClosingBlock } from './closing-block.tsx'
import { MinutesHeading } from './heading/minutes-heading.tsx'
import { ItemSection } from './item-section.tsx'
import { useMinutesPlace } from './minutes-context.tsx'
import { NextSessionBlock } from './next-session-block.tsx'
import { correctionsId } from './status/corrections-panel.tsx'
import { StatusSection } from './status/status-section.tsx'
import { useFilesOnSheet } from './use-files-on-sheet.ts'
import { useSpeakerSource } from './use-speaker-source.ts'
import styles from './minutes-screen.module.css'

/** The sheet one writes on, and under it the life of the verbale. */
export function MinutesSheet({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { documents } = useTavolo()
  const { sessionId, desk, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const items = useQuery(listAgenda, sessionId)
  const speakers = useSpeakerSource()
  const onSheet = useFilesOnSheet()
  const [freshId, setFreshId] = useState<Id<'agendaItem'> | null>(null)

  const onLeave = useCallback(
    (from: Id<'agendaItem'> | null, to: LeaveTo) => {
      const agenda = listAgenda(documents, sessionId)
      const place = agenda.findIndex(({ id }) => id === from)
      const target = agenda[to === 'previous' ? place - 1 : place + 1]
      if (target === undefined) return
      desk.write(target.id)
      if (to === 'open-next') run((context) => startTimer(context, target.id))
    },
    [documents, sessionId, desk, run],
  )

  function add() {
    const added = run((context) => addAgendaItem(context, { sessionId, topic: text('minutes.newTopic') }))
    if (added !== null) setFreshId(added.id)
  }

  /** Into the text, as if the sign had been typed there; before the first item was written, into the first. */
  function typeSign(sign: string) {
    const target = desk.currentId.get() ?? items[0]?.id
    if (target === undefined) return
    desk.write(target)
    desk.editorOf(target)?.commands.insertContent(sign)
  }

  useActions([
    {
      id: 'minutes.insert',
      label: text('minutes.keys.insert'),
      keys: ['/'],
      isEnabled: !isReadOnly,
      run: () => typeSign('/'),
    },
    {
      id: 'minutes.speaker',
      label: text('minutes.keys.speaker'),
      keys: ['@'],
      isEnabled: !isReadOnly,
      run: () => typeSign('@'),
    },
    {
      id: 'minutes.previousItem',
      label: text('minutes.keys.previousItem'),
      keys: ['Alt+ArrowUp'],
      run: () => onLeave(desk.currentId.get(), 'previous'),
    },
    {
      id: 'minutes.nextItem',
      label: text('minutes.keys.nextItem'),
      keys: ['Alt+ArrowDown'],
      run: () => onLeave(desk.currentId.get(), 'next'),
    },
    {
      id: 'minutes.openNextItem',
      label: text('minutes.keys.openNextItem'),
      keys: ['Mod+Shift+Enter'],
      isEnabled: !isReadOnly,
      run: () => onLeave(desk.currentId.get(), 'open-next'),
    },
    {
      id: 'minutes.addItem',
      label: text('minutes.addItem'),
      isEnabled: !isReadOnly,
      run: add,
    },
  ])

  return (
    <div className={styles.work}>
      {isReadOnly && <FrozenBanner status={minutes.status} />}
      <article className={classNames(styles.sheet, onSheet.isOver && styles.isOver)} {...onSheet.handlers}>
        {onSheet.isOver && <p className={styles.dropHint}>{text('attachments.dropHere')}</p>}
        <MinutesHeading minutes={minutes} />
        {items.length === 0 && (
          <EmptyState title={text('minutes.emptyTitle')}>{text('minutes.emptyText')}</EmptyState>
        )}
        {items.map((item, index) => (
          <ItemSection
            key={item.id}
            item={item}
            number={index + 1}
            speakers={speakers}
            isFresh={item.id === freshId}
            onLeave={onLeave}
          />
        ))}
        {!isReadOnly && (
          <div className={styles.addItem}>
            <Button
              variant={items.length === 0 ? 'primary' : 'secondary'}
              icon={<Icon of={Plus} size="small" />}
              onPress={add}
            >
              {text('minutes.addItem')}
            </Button>
          </div>
        )}
        <NextSessionBlock minutes={minutes} />
        <WorkingNote working={onSheet.working} />
        <ClosingBlock minutes={minutes} />
      </article>
      <StatusSection minutes={minutes} />
    </div>
  )
}

function FrozenBanner({ status }: { readonly status: Minutes['status'] }) {
  const { text } = useText()
  const isApproved = status !== 'draft' && status !== 'under-review'
  if (!isApproved) return <Banner tone="warning" title={text('errors.readOnly')} />
  return (
    <Banner
      tone="info"
      title={text('minutes.frozenTitle')}
      actions={
        <Button size="small" onPress={goToCorrections}>
          {text('minutes.corrections.add')}
        </Button>
      }
    >
      {text('minutes.frozenText')}
    </Banner>
  )
}

function goToCorrections(): void {
  const panel = document.querySelector(`#${correctionsId}`)
  panel?.scrollIntoView({ block: 'center' })
  panel?.querySelector('textarea')?.focus()
}
