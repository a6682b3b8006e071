import type { OutlineZone } from '../../shared/doc/queries/canvas-outline.ts'
import type { Card } from '../../shared/model/card.ts'
import { cardFace } from '../ui/card-mark.tsx'
import { classNames } from '../ui/class-names.ts'
import { useText } from '../ui/text-context.tsx'
import styles from './projector.module.css'
import { Called } from './called.tsx'

/** From so many cards on they have the next smaller type. */
const sizes = [
  { most: 4, name: 'few' },
  { most: 9, name: 'some' },
  { most: 20, name: 'many' },
] as const

/** A zone or a cluster, as large as its cards allow: clusters with their names first, then the other cards. */
export function ProjectedCards({
  title,
  number,
  note,
  clusters,
  cards,
  numbers,
}: Pick<OutlineZone, 'clusters' | 'cards'> & {
  readonly title: string
  /** By which it is itself called. */
  readonly number?: number | undefined
  /** What a zone says while nothing is in it. */
  readonly note: string
  /** By which cards and clusters are called while a vote runs, by their ids. */
  readonly numbers: Readonly<Record<string, number>>
}) {
  const { text } = useText()
  const count = cards.length + clusters.reduce((sum, cluster) => sum + cluster.cards.length, 0)
  const size = sizes.find(({ most }) => count <= most)?.name ?? 'most'
  return (
    <section className={styles.zone} data-size={size}>
      <h2 className={styles.zoneName}>
        <Called by={number} />
        {title}
      </h2>
      {count === 0 && <p className={styles.note}>{note}</p>}
      {clusters.map(({ cluster, cards: own }) => (
        <div key={cluster.id} className={styles.cluster}>
          <h3 className={styles.clusterName}>
            <Called by={numbers[cluster.id]} />
            {cluster.title === '' ? text('canvases.outline.unnamed') : cluster.title}
          </h3>
          <Cards cards={own} numbers={numbers} />
        </div>
      ))}
      <Cards cards={cards} numbers={numbers} />
    </section>
  )
}

function Cards({
  cards,
  numbers,
}: {
  readonly cards: readonly Card[]
  readonly numbers: Readonly<Record<string, number>>
}) {
  if (cards.length === 0) return null
  return (
    <ul className={styles.cards}>
      {cards.map(({ id, text, colour }) => (
        <li key={id} className={classNames(cardFace(colour), styles.card)}>
          <Called by={numbers[id]} />
          {text}
        </li>
      ))}
    </ul>
  )
}
