import { figureWords, lineWords } from '../../../../../shared/canvas/words/drawing-words.ts'
import {
  changeConnector,
  type ConnectorPatch,
  type NewEnd,
} from '../../../../../shared/doc/commands/connectors.ts'
import { changeFigure, resizeFigure } from '../../../../../shared/doc/commands/figures.ts'
import {
  type Connector,
  type ConnectorEnd,
  connectorHeads,
  connectorStrokes,
} from '../../../../../shared/model/connector.ts'
import { type Ink, inks } from '../../../../../shared/model/drawn-fields.ts'
import type { Figure } from '../../../../../shared/model/figure.ts'
import { useRun } from '../../../../state/use-run.ts'
import { CardAt, CardAtTitle } from '../../../../ui/card-at.tsx'
import { ComboBox } from '../../../../ui/combo-box.tsx'
import { RadioGroup } from '../../../../ui/radio-group.tsx'
import { Select } from '../../../../ui/select.tsx'
import { useText } from '../../../../ui/text-context.tsx'
import { useLocked } from '../../locks/use-locked.ts'
import { InkMark } from '../../surface/drawing/ink-mark.tsx'
import { OtherTexts } from '../../writing/other-texts.tsx'
import { SizeFields } from '../size-fields.tsx'
import { TiesField } from './ties-field.tsx'
import { useTies } from './use-ties.ts'
import styles from './drawings.module.css'

interface DetailsProps {
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** What else a figure says: what it is tied to, its ink, how large it is; kept as they are chosen. */
export function FigureDetails({
  figure,
  anchor,
  onClose,
}: DetailsProps & {
  readonly figure: Figure
}) {
  const { text } = useText()
  const run = useRun()
  const { id, canvasId, form, colour, size, point, isPinned } = figure
  const locked = useLocked(canvasId)
  return (
    <CardAt anchor={anchor} placement="bottom end" label={text('drawings.list.details')} onClose={onClose}>
      <CardAtTitle>{figureWords(text, figure)}</CardAtTitle>
      <OtherTexts recordId={id} />
      <TiesField canvasId={canvasId} itemId={id} />
      {form !== 'image' && (
        <InkField
          value={colour}
          whyNot={locked.why('edit')}
          onChange={(ink) => void run((context) => changeFigure(context, { id, patch: { colour: ink } }))}
        />
      )}
      {form !== 'stroke' && (
        <SizeFields
          size={size}
          least={1}
          whyNot={isPinned ? text('things.pinned') : locked.why('move')}
          onChange={(next) =>
            void run((context) => resizeFigure(context, { id, point: point ?? [0, 0], size: next }))
          }
        />
      )}
    </CardAt>
  )
}

/** Where a line leads, and how it is drawn; kept as they are chosen. */
export function LineDetails({
  connector,
  anchor,
  onClose,
}: DetailsProps & {
  readonly connector: Connector
}) {
  const { text } = useText()
  const run = useRun()
  const { nameOf, items } = useTies(connector.canvasId)
  const { id, from, to, heads, stroke, colour, isPinned } = connector
  const locked = useLocked(connector.canvasId)
  const whyNotLed = isPinned ? text('things.pinned') : locked.why('move')
  const whyNotEdit = locked.why('edit')
  const change = (patch: ConnectorPatch) => void run((context) => changeConnector(context, { id, patch }))
  const end = (key: 'from' | 'to', { itemId }: ConnectorEnd, otherId: ConnectorEnd['itemId']) => (
    <ComboBox
      label={text(`drawings.list.${key}`)}
      value={itemId}
      options={items.filter((each) => each.id !== otherId)}
      placeholder={nameOf(itemId)}
      description={whyNotLed ?? undefined}
      isReadOnly={whyNotLed !== null}
      onChange={(chosen) => {
        const next: NewEnd | null = chosen === null ? null : { itemId: chosen }
        if (next !== null) change(key === 'from' ? { from: next } : { to: next })
      }}
    />
  )
  return (
    <CardAt anchor={anchor} placement="bottom end" label={text('drawings.list.details')} onClose={onClose}>
      <CardAtTitle>{lineWords(text, connector, nameOf)}</CardAtTitle>
      <OtherTexts recordId={id} />
      {end('from', from, to.itemId)}
      {end('to', to, from.itemId)}
      <div className={styles.pair}>
        <Select
          label={text('drawings.list.heads')}
          value={heads}
          isDisabled={whyNotEdit !== null}
          options={connectorHeads.map((each) => ({
            id: each,
            label: text(`changes.value.connectorHeads.${each}`),
          }))}
          onChange={(next) => change({ heads: next })}
        />
        <Select
          label={text('drawing.lineLook')}
          value={stroke}
          isDisabled={whyNotEdit !== null}
          options={connectorStrokes.map((each) => ({
            id: each,
            label: text(`changes.value.connectorStroke.${each}`),
          }))}
          onChange={(next) => change({ stroke: next })}
        />
      </div>
      <InkField value={colour} whyNot={whyNotEdit} onChange={(ink) => change({ colour: ink })} />
    </CardAt>
  )
}

function InkField({
  value,
  whyNot,
  onChange,
}: {
  readonly value: Ink
  /** Why it stays as it is; null when it need not. */
  readonly whyNot: string | null
  readonly onChange: (ink: Ink) => void
}) {
  const { text } = useText()
  return (
    <RadioGroup
      label={text('drawing.ink')}
      orientation="horizontal"
      columns={3}
      description={whyNot ?? undefined}
      isReadOnly={whyNot !== null}
      value={value}
      onChange={onChange}
      options={inks.map((id) => ({
        id,
        label: text(`changes.value.ink.${id}`),
        icon: <InkMark ink={id} />,
      }))}
    />
  )
}
