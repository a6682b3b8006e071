import { Printer, StickyNote } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { addCards } from '../../../../shared/doc/commands/cards.ts'
import { listRecords } from '../../../../shared/doc/records.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { zoneType } from '../../../../shared/model/zone.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldGrid, WideField } from '../../../ui/field-grid.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { PickTagsField } from '../../../ui/tags-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { WorkingNote } from '../../../ui/working-note.tsx'
import styles from './rounds.module.css'
import { RoundsTable } from './rounds-table.tsx'
import { tableTexts } from './table-texts.ts'
import { mostOthers, mostRounds, mostTables, type RoundsDesk, useRounds } from './use-rounds.ts'

/** Who sits at which table in each round: planned here, printed for the door, or put on the canvas for everybody. */
export function RoundsPanel({ canvas, onClose }: { readonly canvas: Canvas; readonly onClose: () => void }) {
  const { text } = useText()
  const { documents } = useTavolo()
  const { runWithUndo } = useUndo()
  const { working, save } = useExporter()
  const desk = useRounds()
  const { rounds } = desk
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  function putOnCanvas(): void {
    const texts = tableTexts(rounds, text)
    const zones = listRecords(documents, zoneType).filter(({ canvasId }) => canvasId === canvas.id)
    const zoneId = zones.find(({ key }) => key === 'tables')?.id ?? null
    runWithUndo(text('rounds.onCanvas', { count: texts.length }), (context) =>
      addCards(context, { canvasId: canvas.id, zoneId, texts, authorId: null }),
    )
  }
  return (
    <Paper as="section" padding="medium" aria-labelledby="canvas-rounds" className={styles.panel}>
      <h2 ref={heading} id="canvas-rounds" tabIndex={-1} className={styles.title}>
        {text('rounds.title')}
      </h2>
      <p className={styles.second}>{text('rounds.lead')}</p>
      <Asked desk={desk} />
      <Counts desk={desk} />
      {rounds.length > 0 && <RoundsTable rounds={rounds} />}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          icon={<Icon of={StickyNote} />}
          isDisabled={rounds.length === 0}
          onPress={putOnCanvas}
        >
          {text('rounds.toCanvas')}
        </Button>
        <Button
          icon={<Icon of={Printer} />}
          isDisabled={rounds.length === 0}
          isPending={working !== null}
          onPress={() => save({ kind: 'rounds-poster', canvasId: canvas.id, rounds })}
        >
          {text('rounds.print')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {text('rounds.close')}
        </Button>
      </div>
      <WorkingNote working={working} />
    </Paper>
  )
}

function Asked({ desk }: { readonly desk: RoundsDesk }) {
  const { text } = useText()
  const { people, tableCount, roundCount, otherCount, hostIds, change } = desk
  return (
    <FieldGrid columns={2}>
      <NumberField
        label={text('rounds.tables')}
        value={tableCount}
        min={2}
        max={mostTables}
        onChange={(value) => change({ tableCount: value })}
      />
      <NumberField
        label={text('rounds.rounds')}
        value={roundCount}
        min={1}
        max={mostRounds}
        onChange={(value) => change({ roundCount: value })}
      />
      <WideField>
        <NumberField
          label={text('rounds.others')}
          description={text('rounds.othersHelp')}
          value={otherCount}
          min={0}
          max={mostOthers}
          onChange={(value) => change({ otherCount: value })}
        />
      </WideField>
      {people.length > 0 && (
        <WideField>
          <PickTagsField
            label={text('rounds.hosts')}
            addLabel={text('rounds.addHost')}
            chosenIds={hostIds}
            options={people.map(({ id, name }) => ({ id, label: name }))}
            onChange={(ids) => change({ hostIds: ids })}
          />
          <p className={styles.help}>{text('rounds.hostsHelp')}</p>
        </WideField>
      )}
    </FieldGrid>
  )
}

/** How many there are and who they are, how many sit at a table, and what cannot be. */
function Counts({ desk }: { readonly desk: RoundsDesk }) {
  const { text } = useText()
  const { people, count, rounds, tableCount, roundCount, isPresence } = desk
  const [first = []] = rounds
  const sizes = first.map(({ guests }) => guests.length + 1)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const perTable =
    least === most ? text('rounds.perTable', { least }) : text('rounds.perTableRange', { least, most })
  return (
    <output className={styles.counts}>
      {[
        rounds.length === 0
          ? text('rounds.people', { count })
          : `${text('rounds.people', { count })}, ${perTable}.`,
        people.length > 0 && text(isPresence ? 'rounds.present' : 'rounds.everybody'),
        count > 0 && rounds.length === 0 && text('rounds.tooMany'),
        (roundCount ?? 0) > (tableCount ?? 0) && rounds.length > 0 && text('rounds.again'),
      ]
        .filter((part) => part !== false)
        .join(' ')}
    </output>
  )
}
