import { ArrowLeft, Radio } from 'lucide-react'
import { useState } from 'react'
import { putOnTable, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { summonAll } from '../../../shared/doc/commands/summons.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { type Canvas, canvasType } from '../../../shared/model/canvas.ts'
import type { Card } from '../../../shared/model/card.ts'
import { ProjectMenu } from '../../projector/project-menu.tsx'
import { usePresenceDesk } from '../../presence/use-presence.ts'
import { navigate } from '../../state/navigate.ts'
import { hrefOf, type Route } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery, useRecord } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { useTableClock } from '../../timer/use-table-clock.ts'
import { useFacilitates } from '../../timer/use-facilitates.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useFormOnDemand } from '../../ui/use-form-on-demand.ts'
import styles from './canvas-screen.module.css'
import { CanvasViews } from './canvas-views.tsx'
import { CanvasMenu } from './canvas-menu.tsx'
import { PresenceBar } from './presence/presence-bar.tsx'
import { FindOnCanvas } from './find/find-on-canvas.tsx'
import { useFind } from './find/use-find.ts'
import { FilesMenu } from './files/files-menu.tsx'
import { LockButton, LockPlace } from './locks/lock-place.tsx'
import { MethodPanel } from './method-panel.tsx'
import { NamesForm } from './names-form.tsx'
import { SilenceButton, SilencePlace, useSilenceDesk } from './silence/silence-place.tsx'
import { SpotlightPlace } from './spotlight/spotlight-place.tsx'
import { Synthesis } from './synthesis.tsx'
import { SummonButton } from './summon-button.tsx'
import { TimerButton, TimerPlace } from './timing/timer-place.tsx'
import { useTimerDesk } from './timing/use-timer-desk.ts'
import { RoundsButton, RoundsPlace, useRoundsForm } from './rounds/rounds-place.tsx'
import { useCanvasActions } from './use-canvas-actions.ts'
import { useMayWrite } from './use-may-write.ts'
import { useTemplateWords } from './use-template-words.ts'
import { VoteButton, VoteOutcomes, VotePlace } from './voting/vote-place.tsx'
import { useVoteForm } from './voting/use-vote-form.ts'

const noSteps: never[] = []

/** A canvas as an outline, with what the facilitator does with it. */
export function CanvasScreen({
  canvasId,
  soughtCardId,
}: {
  readonly canvasId: Canvas['id']
  /** The card that somebody wants to be at; null for none. */
  readonly soughtCardId: Card['id'] | null
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const canvas = useRecord(canvasType, canvasId)
  if (canvas === null) {
    return (
      <Page title={text('canvases.title')}>
        <EmptyState
          title={text('canvases.gone')}
          action={
            <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'canvases' } })}>
              {text('canvases.backToList')}
            </Link>
          }
        >
          {text('canvases.goneBody')}
        </EmptyState>
      </Page>
    )
  }
  return <OpenCanvas canvas={canvas} soughtCardId={soughtCardId} />
}

function OpenCanvas({
  canvas,
  soughtCardId,
}: {
  readonly canvas: Canvas
  readonly soughtCardId: Card['id'] | null
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const mayWrite = useMayWrite()
  const words = useTemplateWords(canvas.template)
  const isOnTable = useQuery(canvasOnTable)?.id === canvas.id
  const facilitates = useFacilitates()
  const vote = useVoteForm(canvas.id)
  const time = useTimerDesk(canvas.id)
  const timeForm = useFormOnDemand()
  const silence = useSilenceDesk(canvas.id)
  const [isNaming, setIsNaming] = useState(false)
  const rounds = useRoundsForm()
  const find = useFind(soughtCardId)
  const table = useTable(canvas, isOnTable)
  const list: Route = { screen: 'tavolo', tavoloId, section: { kind: 'canvases' } }
  useCanvasActions({ mayWrite, facilitates, isOnTable, vote, table, silence, onTime: timeForm.open })
  return (
    <Page
      title={canvas.title}
      eyebrow={
        <span className={styles.eyebrow}>
          <Link href={hrefOf(list)} isQuiet>
            <Icon of={ArrowLeft} size="small" /> {text('canvases.backToList')}
          </Link>
          {words !== null && words.title !== canvas.title && <span>{words.title}</span>}
          {isOnTable && (
            <StatusPill tone="progress" icon={<Icon of={Radio} size="small" />}>
              {text('canvases.onTable')}
            </StatusPill>
          )}
        </span>
      }
      lead={canvas.question === '' ? undefined : canvas.question}
      actions={
        <>
          <PresenceBar canvasId={canvas.id} />
          {mayWrite && (
            <Button icon={<Icon of={Radio} />} onPress={table.toggle}>
              {text(isOnTable ? 'canvases.takeFromTable' : 'canvases.putOnTable')}
            </Button>
          )}
          <FindOnCanvas canvasId={canvas.id} find={find} />
          <ProjectMenu canvasId={canvas.id} />
          <FilesMenu canvasId={canvas.id} mayWrite={mayWrite} />
          {mayWrite && (
            <CanvasMenu
              canvas={canvas}
              onDetails={() => setIsNaming(true)}
              onRounds={rounds.open}
              onRemove={table.remove}
            />
          )}
        </>
      }
      width="full"
    >
      {isNaming && <NamesForm canvas={canvas} onDone={() => setIsNaming(false)} />}
      <div className={styles.columns}>
        <div className={styles.work}>
          <CanvasViews
            key={canvas.id}
            canvas={canvas}
            mayWrite={mayWrite}
            sought={find.sought}
            facilitation={
              mayWrite && (
                // Apart from what one draws with: what one does with the table.
                <fieldset aria-label={text('canvases.facilitation')} className={styles.bar}>
                  <TimerButton form={timeForm} />
                  {facilitates && <SilenceButton desk={silence} />}
                  <VoteButton form={vote} />
                  <RoundsButton canvas={canvas} form={rounds} />
                  {facilitates && <LockButton canvasId={canvas.id} />}
                  {facilitates && <SummonButton onPress={table.summon} />}
                </fieldset>
              )
            }
            goingOn={
              <>
                <TimerPlace canvas={canvas} desk={time} form={timeForm} steps={words?.steps ?? noSteps} />
                <SilencePlace canvas={canvas} desk={silence} />
                <LockPlace canvasId={canvas.id} />
                <SpotlightPlace canvasId={canvas.id} />
                <VotePlace canvas={canvas} form={vote} mayWrite={mayWrite} />
                <RoundsPlace canvas={canvas} form={rounds} />
              </>
            }
            outcomes={<VoteOutcomes canvas={canvas} form={vote} mayWrite={mayWrite} />}
          />
          <Synthesis canvas={canvas} mayWrite={mayWrite} />
        </div>
        {words !== null && words.steps.length > 0 && (
          <MethodPanel words={words} onTime={facilitates ? time.start : null} />
        )}
      </div>
    </Page>
  )
}

/** Putting the canvas on the table, taking it off, and taking it away. */
function useTable(
  canvas: Canvas,
  isOnTable: boolean,
): { readonly toggle: () => void; readonly remove: () => void; readonly summon: () => void } {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const { runWithUndo } = useUndo()
  const { id, title } = canvas
  const run = useRun()
  const presence = usePresenceDesk()
  const clock = useTableClock()
  const toasts = useToasts()
  return {
    summon() {
      if (run((context) => summonAll(clock.contextOf(context), id, presence.ownSight())) === null) return
      toasts.show({ text: text('canvases.summons.done', { canvas: title }), subject: 'summons' })
    },
    toggle() {
      runWithUndo(
        text(isOnTable ? 'canvases.takenFromTable' : 'canvases.putOnTableSaid', { title }),
        (context) => putOnTable(context, isOnTable ? null : id),
      )
    },
    remove() {
      runWithUndo(text('canvases.removed', { title }), (context) => removeCanvas(context, id))
      navigate({ screen: 'tavolo', tavoloId, section: { kind: 'canvases' } })
    },
  }
}
