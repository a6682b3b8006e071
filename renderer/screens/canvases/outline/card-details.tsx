import { changeCard, type CardPatch } from '../../../../shared/doc/commands/cards.ts'
import { type Card, cardColours } from '../../../../shared/model/card.ts'
import { organizationType } from '../../../../shared/model/organization.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { CardAt, CardAtTitle } from '../../../ui/card-at.tsx'
import { CardMark } from '../../../ui/card-mark.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useLocked } from '../locks/use-locked.ts'
import { AboutField } from './about-field.tsx'
import { TiesField } from './drawings/ties-field.tsx'
import { OtherTexts } from '../writing/other-texts.tsx'
import { useNames } from '../use-names.ts'

/** Where a card comes from, and its colour; kept as they are chosen. Who signed it stays: that counts in votes. */
export function CardDetails({
  card,
  anchor,
  onClose,
}: {
  readonly card: Card
  readonly anchor: HTMLElement
  readonly onClose: () => void
}) {
  const { text } = useText()
  const run = useRun()
  const names = useNames()
  const whyNot = useLocked(card.canvasId).why('edit')
  const participants = useRecords(participantType)
  const organizations = useRecords(organizationType)
  const change = (patch: CardPatch) => void run((context) => changeCard(context, { id: card.id, patch }))
  const option = <Id extends string>(id: Id) => ({ id, label: names[id] ?? '' })
  const people = participants.map(({ id }) => option(id))
  const bodies = organizations.map(({ id }) => option(id))
  const [sourceId = null] = card.sourceIds
  return (
    <CardAt anchor={anchor} placement="bottom end" label={text('canvases.outline.info')} onClose={onClose}>
      <CardAtTitle>{card.text}</CardAtTitle>
      <OtherTexts recordId={card.id} />
      {card.authorId !== null && (
        <p>{text('canvases.outline.signed', { name: names[card.authorId] ?? '' })}</p>
      )}
      <ComboBox
        label={text('canvases.outline.source')}
        description={whyNot ?? text('canvases.outline.sourceHelp')}
        isReadOnly={whyNot !== null}
        value={sourceId}
        options={[...bodies, ...people]}
        placeholder={text('canvases.outline.nobody')}
        onChange={(id) => change({ sourceIds: id === null ? [] : [id, ...card.sourceIds.slice(1)] })}
      />
      <AboutField card={card} whyNot={whyNot} />
      <TiesField canvasId={card.canvasId} itemId={card.id} />
      <RadioGroup
        label={text('canvases.outline.colour')}
        orientation="horizontal"
        columns={3}
        description={whyNot ?? undefined}
        isReadOnly={whyNot !== null}
        value={card.colour}
        onChange={(colour) => change({ colour })}
        options={cardColours.map((id) => ({
          id,
          label: text(`changes.value.cardColour.${id}`),
          icon: <CardMark tone={id} word="" />,
        }))}
      />
    </CardAt>
  )
}
