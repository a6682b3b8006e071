import { useState } from 'react'
import { type Round, seatRounds, usualTableCount } from '../../../../shared/canvas/rounds/seat-rounds.ts'
import type { Participant } from '../../../../shared/model/participant.ts'
import { useToday } from '../../../state/use-clock.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { type SeatNames, seatNames } from './seat-names.ts'

/** Three rounds are what a World Café has. */
const usualRoundCount = 3
/** More than any hall has tables, or people without a name. */
export const mostTables = 60
/** More rounds nobody sits through. */
export const mostRounds = 12
/** What a hall holds, and a list on A3. */
export const mostOthers = 500

/** What was asked for; null is a field left empty. */
interface Asked {
  readonly tableCount: number | null
  readonly roundCount: number | null
  readonly otherCount: number | null
  readonly hostIds: readonly Participant['id'][]
}

/** Rounds as they are being planned on this device. */
export interface RoundsDesk extends SeatNames, Asked {
  readonly change: (patch: Partial<Asked>) => void
  /** How many sit, with those who have a number instead of a name. */
  readonly count: number
  /** Empty while there are fewer people than tables. */
  readonly rounds: readonly Round<string>[]
}

/** Plans who sits where. Nothing of it is kept: the same people and numbers give the same plan again. */
export function useRounds(): RoundsDesk {
  const { text } = useText()
  const names = useQuery(seatNames, useToday())
  const [asked, setAsked] = useState<Asked>({
    tableCount: null,
    roundCount: usualRoundCount,
    otherCount: null,
    hostIds: [],
  })
  const { people } = names
  const others = Array.from({ length: asked.otherCount ?? 0 }, (_, index) =>
    text('rounds.number', { number: index + 1 }),
  )
  const count = people.length + others.length
  const tableCount = asked.tableCount ?? usualTableCount(count)
  const isHost = ({ id }: (typeof people)[number]) => asked.hostIds.includes(id)
  const nameOf = ({ name }: (typeof people)[number]) => name
  const inOrder = [
    ...people.filter(isHost).map(nameOf),
    ...people.filter((person) => !isHost(person)).map(nameOf),
    ...others,
  ]
  const hosts = inOrder.slice(0, tableCount)
  const guests = inOrder.slice(tableCount)
  const canSit = guests.length > 0 && hosts.length === tableCount
  return {
    ...names,
    ...asked,
    tableCount,
    change: (patch) => setAsked({ ...asked, ...patch }),
    count,
    rounds: canSit ? seatRounds({ hosts, guests, roundCount: asked.roundCount ?? usualRoundCount }) : [],
  }
}
