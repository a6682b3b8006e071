import type { ActorExchange } from '../../../../../shared/map/actors/actor-exchanges.ts'
import { useText } from '../../../../ui/text-context.tsx'
import styles from './exchanges.module.css'

/** With whom an actor exchanges what, one way: each with the codes of the resources. */
export function ExchangeList({
  exchanges,
  nameOf,
}: {
  readonly exchanges: readonly ActorExchange[]
  /** What the other actor of an exchange is called. */
  readonly nameOf: (exchange: ActorExchange) => string
}) {
  const { text, formatList } = useText()
  if (exchanges.length === 0) return '–'
  return (
    <ul className={styles.list}>
      {exchanges.map((exchange) => {
        const codes = formatList(exchange.resources.map(({ code, title }) => (code === '' ? title : code)))
        return (
          <li key={`${exchange.giverId} ${exchange.takerId}`}>
            {nameOf(exchange)}{' '}
            <span className={styles.what}>
              {exchange.isAnswer ? codes : text('actors.could', { what: codes })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
