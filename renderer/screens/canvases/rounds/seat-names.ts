import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { type PeopleToSeat, peopleToSeat } from '../../../../shared/doc/queries/people-to-seat.ts'
import { speakerLabel } from '../../../../shared/doc/queries/presence.ts'
import type { Participant } from '../../../../shared/model/participant.ts'

/** Those who are to be seated, by names that tell them apart. */
export interface SeatNames extends Pick<PeopleToSeat, 'isPresence'> {
  readonly people: readonly { readonly id: Participant['id']; readonly name: string }[]
}

/** Who is to be seated; two of one name and body have their given name too, and if need be a number. */
export function seatNames(documents: TavoloDocuments, today: string): SeatNames {
  const { people, isPresence } = peopleToSeat(documents, today)
  const labels = people.map(({ id }) => speakerLabel(documents, id))
  const taken = new Set<string>()
  return {
    isPresence,
    people: people.map(({ id, givenName }, index) => {
      const label = labels[index] ?? ''
      const isAlone = labels.filter((other) => other === label).length === 1
      const wished = isAlone ? label : `${givenName} ${label}`.trim()
      let name = wished
      for (let number = 2; taken.has(name); number += 1) name = `${wished} ${number}`
      taken.add(name)
      return { id, name }
    }),
  }
}
