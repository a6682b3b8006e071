import { Ellipsis, Radio, Vote } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { changeCanvas, moveCanvas, removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { canvasOnTable } from '../../../shared/doc/queries/canvases.ts'
import { openVoteOf } from '../../../shared/doc/queries/votes.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { acceptTitle, useFieldDraft } from '../../state/use-field-draft.ts'
import { useQuery } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { StatusPill } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { countCards } from './count-cards.ts'
import styles from './canvas-list.module.css'
import { TemplatePicture } from './gallery/template-picture.tsx'
import { useLocked } from './locks/use-locked.ts'
import { useTemplateWords } from './use-template-words.ts'

/** The canvases as sheets, in the order the table gave them. */
export function CanvasList({
  canvases,
  mayWrite,
}: {
  readonly canvases: readonly Canvas[]
  readonly mayWrite: boolean
}) {
  const { text } = useText()
  const run = useRun()
  const [renamedId, setRenamedId] = useState<Canvas['id'] | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)

  function moveBy(canvas: Canvas, step: -1 | 1): void {
    const target = canvases.indexOf(canvas) + step
    if (target < 0 || target >= canvases.length) return
    const before = step === -1 ? canvases[target] : canvases[target + 1]
    if (run((context) => moveCanvas(context, { id: canvas.id, beforeId: before?.id ?? null })) === null)
      return
    setSaid(text('canvases.moved', { title: canvas.title, place: target + 1, count: canvases.length }))
  }
  function moveByKeys(event: KeyboardEvent, canvas: Canvas): void {
    if (!mayWrite || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const focused = document.activeElement
    moveBy(canvas, event.key === 'ArrowUp' ? -1 : 1)
    // Moving the sheet in the page may take focus from it.
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus()
    })
  }
  function endRenaming(id: Canvas['id']): void {
    setRenamedId(null)
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-canvas="${CSS.escape(id)}"]`)?.focus(),
    )
  }
  return (
    <>
      <ol ref={list} className={styles.list} aria-label={text('canvases.list')}>
        {canvases.map((canvas, index) => (
          <Sheet
            key={canvas.id}
            canvas={canvas}
            mayWrite={mayWrite}
            isRenamed={canvas.id === renamedId}
            place={{ isFirst: index === 0, isLast: index === canvases.length - 1 }}
            onRename={() => setRenamedId(canvas.id)}
            onRenamed={() => endRenaming(canvas.id)}
            onMove={(step) => moveBy(canvas, step)}
            onKeyDown={(event) => moveByKeys(event, canvas)}
          />
        ))}
      </ol>
      {mayWrite && canvases.length > 1 && <p className={styles.hint}>{text('canvases.orderHint')}</p>}
      <div role="log" aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </>
  )
}

function Sheet({
  canvas,
  mayWrite,
  isRenamed,
  place,
  onRename,
  onRenamed,
  onMove,
  onKeyDown,
}: {
  readonly canvas: Canvas
  readonly mayWrite: boolean
  readonly isRenamed: boolean
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean }
  readonly onRename: () => void
  readonly onRenamed: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const { runWithUndo } = useUndo()
  const words = useTemplateWords(canvas.template)
  const cards = useQuery(countCards, canvas.id)
  const isOnTable = useQuery(canvasOnTable)?.id === canvas.id
  const isVoting = useQuery(openVoteOf, canvas.id) !== null
  const locked = useLocked(canvas.id)
  const href = hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'canvas', canvasId: canvas.id } })
  return (
    <Paper as="li" padding="medium" isInteractive={!isRenamed} className={styles.sheet}>
      <TemplatePicture template={canvas.template} size="small" />
      <div className={styles.words}>
        {isRenamed ? (
          <RenameField canvas={canvas} onDone={onRenamed} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the link in it.
          <h2 className={styles.title} onKeyDown={onKeyDown}>
            <Link href={href} isQuiet data-cover="" data-canvas={canvas.id}>
              {canvas.title}
            </Link>
          </h2>
        )}
        <p className={styles.facts}>
          {words !== null && words.title !== canvas.title && <span>{words.title}</span>}
          <span>{text('canvases.counts', { cards })}</span>
        </p>
      </div>
      <div className={styles.states}>
        {isVoting && (
          <StatusPill tone="warning" icon={<Icon of={Vote} size="small" />}>
            {text('canvases.voting')}
          </StatusPill>
        )}
        {isOnTable && (
          <StatusPill tone="progress" icon={<Icon of={Radio} size="small" />}>
            {text('canvases.onTable')}
          </StatusPill>
        )}
      </div>
      {mayWrite && (
        <span className={styles.menu}>
          <MenuButton
            label={text('canvases.more', { title: canvas.title })}
            icon={<Icon of={Ellipsis} />}
            isIconOnly
            placement="bottom end"
            items={locked.inMenu([
              { id: 'rename', label: text('canvases.rename'), onAction: onRename },
              {
                id: 'up',
                label: text('canvases.moveUp'),
                keys: 'Alt+ArrowUp',
                isDisabled: place.isFirst,
                onAction: () => onMove(-1),
              },
              {
                id: 'down',
                label: text('canvases.moveDown'),
                keys: 'Alt+ArrowDown',
                isDisabled: place.isLast,
                onAction: () => onMove(1),
              },
              { kind: 'separator', id: 'line' },
              {
                id: 'remove',
                label: text('canvases.remove'),
                description: text('canvases.removeHint'),
                isDanger: true,
                onAction: () =>
                  void runWithUndo(text('canvases.removed', { title: canvas.title }), (context) =>
                    removeCanvas(context, canvas.id),
                  ),
              },
            ])}
          />
        </span>
      )}
    </Paper>
  )
}

function RenameField({ canvas, onDone }: { readonly canvas: Canvas; readonly onDone: () => void }) {
  const { text } = useText()
  const run = useRun()
  const { isRefused, onBlur, ...draft } = useFieldDraft({
    stored: canvas.title,
    save: (title) => void run((context) => changeCanvas(context, { id: canvas.id, patch: { title } })),
    accept: acceptTitle(titleLength),
  })
  return (
    <TextField
      {...draft}
      label={text('canvases.renameField')}
      isLabelHidden
      errorMessage={
        isRefused ? text(`errors.field.${draft.value.trim() === '' ? 'required' : 'too-long'}`) : undefined
      }
      onSubmit={onDone}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
      onBlur={() => {
        onBlur()
        onDone()
      }}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be written in.
      autoFocus
    />
  )
}
