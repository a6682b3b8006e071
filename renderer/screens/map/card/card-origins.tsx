import { type CardWithPlace, cardsAbout } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { hrefOf } from '../../../state/route.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useQuery } from '../../../state/use-records.ts'
import { Link } from '../../../ui/link.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './card.module.css'
import { CardPart } from './card-part.tsx'

/** The cards of canvases that speak of a need or a resource, each with the way to it; nothing when none does. */
export function CardOrigins({ id }: { readonly id: Need['id'] | Resource['id'] }) {
  const { text } = useText()
  const cards = useQuery(cardsAbout, id)
  if (cards.length === 0) return null
  return (
    <CardPart title={text('from-canvas.comesFrom')}>
      <ul className={styles.origins}>
        {cards.map((each) => (
          <Origin key={each.card.id} {...each} />
        ))}
      </ul>
    </CardPart>
  )
}

function Origin({ card, canvas, zone }: CardWithPlace) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const section = { kind: 'canvas', canvasId: canvas.id, cardId: card.id } as const
  return (
    <li className={styles.origin}>
      <q className={styles.originWords}>{card.text}</q>
      <Link href={hrefOf({ screen: 'tavolo', tavoloId, section })}>
        {text('from-canvas.openCard', {
          canvas: canvas.title,
          hasZone: zone === null ? 'no' : 'yes',
          zone: zone?.label ?? '',
        })}
      </Link>
    </li>
  )
}
