import { useMemo } from 'react'
import type { ActorExchange } from '../../../../shared/map/actors/actor-exchanges.ts'
import { stepCloseness } from '../../../../shared/map/actors/actor-rings.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { exchangeBlocks, ringBlocks } from '../../../citing/actor-citations.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { StepField } from '../../../ui/step-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { namesById, shortNameOf } from '../map-words.ts'
import { ActorTable } from './actor-table.tsx'
import { ExchangeList } from './exchanges/exchange-list.tsx'
import { usePlaceActor } from './use-place-actor.ts'

/** The list of the ecosystem: the ring of each actor, what it gives to whom and has from whom. */
export function RingTable({
  organizations,
  exchanges,
}: {
  readonly organizations: readonly Organization[]
  readonly exchanges: readonly ActorExchange[]
}) {
  const ring = useRingColumn()
  const exchange = useExchangeColumns(exchanges)
  return (
    <ActorTable
      organizations={organizations}
      columns={useMemo(() => [ring, ...exchange], [ring, exchange])}
      makeBlocks={(tools) => [...ringBlocks(organizations, tools), ...exchangeBlocks(exchanges, tools)]}
    />
  )
}

function useRingColumn(): ListColumn<Organization> {
  const { text } = useText()
  const placeActor = usePlaceActor()
  return useMemo(
    () => ({
      id: 'closeness',
      header: text('changes.field.closeness'),
      width: '10rem',
      cell(organization) {
        const { id, closeness } = organization
        return (
          <StepField
            label={text('actors.mark', {
              mark: text('changes.field.closeness'),
              name: shortNameOf(organization),
            })}
            shown={closeness === null ? text('common.noMark') : text(`actors.closeness.${closeness}`)}
            width="4.5rem"
            onStep={(by) => placeActor(id, { closeness: stepCloseness(closeness, by) })}
            isLeast={closeness === null}
            isMost={closeness === 'near'}
          />
        )
      },
    }),
    [text, placeActor],
  )
}

function useExchangeColumns(exchanges: readonly ActorExchange[]): readonly ListColumn<Organization>[] {
  const { text } = useText()
  const { organizations } = useMapPlace().records
  return useMemo((): ListColumn<Organization>[] => {
    const names = namesById({ organizations, participants: [] })
    const column = (own: 'giverId' | 'takerId', other: 'giverId' | 'takerId'): ListColumn<Organization> => {
      const byActor = Map.groupBy(exchanges, (exchange) => exchange[own])
      return {
        id: own,
        header: text(`actors.exchange.${own}`),
        width: '25%',
        cell: ({ id }) => (
          <ExchangeList
            exchanges={byActor.get(id) ?? []}
            nameOf={(exchange) => names.get(exchange[other]) ?? ''}
          />
        ),
      }
    }
    return [column('giverId', 'takerId'), column('takerId', 'giverId')]
  }, [text, organizations, exchanges])
}
