import { Link2, Unlink } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Tie } from '../../../../../shared/canvas/words/drawing-words.ts'
import { addConnector, changeConnector } from '../../../../../shared/doc/commands/connectors.ts'
import { removeThings } from '../../../../../shared/doc/commands/things.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import { titleLength } from '../../../../../shared/model/text-lengths.ts'
import { SavedTextField } from '../../../../state/saved-text-field.tsx'
import { useRun } from '../../../../state/use-run.ts'
import { useUndo } from '../../../../state/use-undo.ts'
import { Button } from '../../../../ui/button.tsx'
import { ComboBox } from '../../../../ui/combo-box.tsx'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type Locked, useLocked } from '../../locks/use-locked.ts'
import styles from './drawings.module.css'
import { type TiedId, useTies } from './use-ties.ts'

/** What something on a canvas is tied to: what each line says, and «Collega a…», by typing part of a name. */
export function TiesField({
  canvasId,
  itemId,
}: {
  readonly canvasId: Canvas['id']
  readonly itemId: TiedId
}) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const ties = useTies(canvasId)
  const locked = useLocked(canvasId)
  const whyNotAdd = locked.why('add')
  const [toId, setToId] = useState<TiedId | null>(null)
  const [label, setLabel] = useState('')
  const place = useRef<HTMLFieldSetElement>(null)
  function connect(): void {
    if (toId === null) return
    const said = text('drawings.tied', { name: ties.nameOf(toId) })
    const line = {
      ...{ canvasId, authorId: null, label: label.trim().slice(0, titleLength) },
      ...{ from: { itemId }, to: { itemId: toId } },
    }
    if (runWithUndo(said, (context) => addConnector(context, line)) === null) return
    setToId(null)
    setLabel('')
    // What was written in goes away: one goes on to the next that it is tied to.
    place.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus()
  }
  return (
    <fieldset ref={place} aria-label={text('drawings.ties')} className={styles.ties}>
      {ties.of(itemId).map((tie) => (
        <TieRow key={tie.connector.id} {...{ tie, locked }} nameOf={ties.nameOf} />
      ))}
      <ComboBox
        label={text('drawings.tieTo')}
        value={toId}
        options={ties.items.filter(({ id }) => id !== itemId)}
        placeholder={text('drawings.tieToPlaceholder')}
        description={whyNotAdd ?? undefined}
        isReadOnly={whyNotAdd !== null}
        onChange={setToId}
      />
      {toId !== null && (
        <div className={styles.tieRow}>
          <TextField
            label={text('drawings.tieSays')}
            value={label}
            onChange={setLabel}
            placeholder={text('drawings.tieSaysPlaceholder')}
            onSubmit={connect}
          />
          <Button variant="primary" icon={<Icon of={Link2} />} whyNot={whyNotAdd} onPress={connect}>
            {text('drawings.connect')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function TieRow({
  tie,
  nameOf,
  locked,
}: {
  readonly tie: Tie
  readonly nameOf: (id: Tie['otherId']) => string
  readonly locked: Locked
}) {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const { id, label } = tie.connector
  const name = nameOf(tie.otherId)
  const whyNotWrite = locked.whyWords(id)
  return (
    <div className={styles.tieRow}>
      <SavedTextField
        label={text(`drawings.tie.${tie.way}`, { name })}
        description={whyNotWrite ?? undefined}
        isReadOnly={whyNotWrite !== null}
        stored={label}
        save={(words) => {
          run((context) => changeConnector(context, { id, patch: { label: words } }))
        }}
      />
      <IconButton
        label={text('drawings.untie', { name })}
        icon={<Icon of={Unlink} />}
        whyNot={locked.why('remove')}
        onPress={() => runWithUndo(text('drawings.untied'), (context) => removeThings(context, [id]))}
      />
    </div>
  )
}
