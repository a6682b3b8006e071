import { useState } from 'react'
import { setLink } from '../../../../shared/doc/commands/links.ts'
import { linkStrengths, type Link } from '../../../../shared/model/link.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { itemLabel } from '../../../../shared/map/words/item-label.ts'
import { useRun } from '../../../state/use-run.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import styles from './card.module.css'

/** Links one more: how strong stays for the next. */
export function AddLink({
  of,
  linkedIds,
}: {
  readonly of: Need | Resource
  readonly linkedIds: ReadonlySet<string>
}) {
  const { text } = useText()
  const run = useRun()
  const { needs, resources } = useMapPlace().records
  const [strength, setStrength] = useState<Link['strength']>('full')
  // A new field for each link: it begins empty again.
  const [round, setRound] = useState(0)
  const isNeed = of.id.startsWith('need:')
  const others: readonly (Need | Resource)[] = isNeed ? resources : needs
  function add(id: Need['id'] | Resource['id']): void {
    const pair = isNeed
      ? { needId: of.id as Need['id'], resourceId: id as Resource['id'] }
      : { needId: id as Need['id'], resourceId: of.id as Resource['id'] }
    run((context) => setLink(context, { ...pair, strength }))
    setRound(round + 1)
  }
  return (
    <div className={styles.addLink}>
      <ComboBox<Need['id'] | Resource['id']>
        key={round}
        label={text(isNeed ? 'map.linkResource' : 'map.linkNeed')}
        placeholder={text('map.codeOrTitle')}
        value={null}
        onChange={(id) => {
          if (id !== null) add(id)
        }}
        options={others
          .filter(({ id }) => !linkedIds.has(id))
          .map((item) => ({ id: item.id, label: itemLabel(item) }))}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field before it had focus.
        autoFocus={round > 0}
      />
      <Select
        label={text('changes.field.strength')}
        value={strength}
        onChange={setStrength}
        options={linkStrengths.map((one) => ({ id: one, label: text(`map.strength.${one}`) }))}
      />
    </div>
  )
}
