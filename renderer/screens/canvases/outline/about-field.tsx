import { sayWhatCardIsAbout } from '../../../../shared/doc/commands/cards-to-map.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { needType } from '../../../../shared/model/need.ts'
import { resourceType } from '../../../../shared/model/resource.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { useRecords } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { PickTagsField } from '../../../ui/tags-field.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** The needs and resources that a card speaks of, of those that are on the map; none while the map is empty. */
export function AboutField({
  card,
  whyNot,
}: {
  readonly card: Card
  /** Why that stays as it is; null when it need not. */
  readonly whyNot: string | null
}) {
  const { text } = useText()
  const run = useRun()
  const needs = useRecords(needType)
  const resources = useRecords(resourceType)
  const options = [...needs, ...resources].map((item) => ({ id: item.id, label: itemLabel(item) }))
  if (options.length === 0) return null
  return (
    <PickTagsField
      label={text('from-canvas.about')}
      addLabel={text('from-canvas.addAbout')}
      chosenIds={card.itemIds}
      options={options}
      whyNot={whyNot}
      onChange={(itemIds) => void run((context) => sayWhatCardIsAbout(context, { id: card.id, itemIds }))}
    />
  )
}
