import { useMemo } from 'react'
import type { ConnectCard, ConnectCardId } from '../../../../shared/map/connect/connect-graph.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useKept } from '../use-kept.ts'
import type { ConnectPair } from './use-connect-deeds.ts'

const none: ReadonlySet<ConnectCardId> = new Set()

/** The cards that are chosen together. */
export interface Marked {
  readonly ids: ReadonlySet<ConnectCardId>
  readonly resourceIds: readonly Id<'resource'>[]
  readonly needIds: readonly Id<'need'>[]
  readonly toggle: (id: ConnectCardId) => void
  readonly clear: () => void
}

/** Cards that are chosen together, in the order of the board; what is not there any more is not chosen either. */
export function useMarked(cards: readonly ConnectCard[]): Marked {
  const [kept, set] = useKept<ReadonlySet<ConnectCardId>>('connect.marked', none)
  return useMemo(() => {
    const ids = new Set(cards.map(({ id }) => id).filter((id) => kept.has(id)))
    return {
      ids,
      resourceIds: cards.flatMap((card) => (card.kind === 'resource' && ids.has(card.id) ? [card.id] : [])),
      needIds: cards.flatMap((card) => (card.kind === 'need' && ids.has(card.id) ? [card.id] : [])),
      toggle(id) {
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        set(next)
      },
      clear: () => set(none),
    }
  }, [cards, kept, set])
}

/** The need and the resource among some cards; null unless there is exactly one of each. */
export function pairAmong(
  cards: readonly ConnectCard[],
  ids: ReadonlySet<ConnectCardId>,
): ConnectPair | null {
  const needs = cards.flatMap((card) => (card.kind === 'need' && ids.has(card.id) ? [card.need] : []))
  const resources = cards.flatMap((card) =>
    card.kind === 'resource' && ids.has(card.id) ? [card.resource] : [],
  )
  const [need, resource] = [needs[0], resources[0]]
  if (needs.length !== 1 || resources.length !== 1) return null
  return need === undefined || resource === undefined ? null : { need, resource }
}
