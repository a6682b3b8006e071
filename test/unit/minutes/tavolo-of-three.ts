import { addAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { setAttendance } from '../../../shared/doc/commands/attendance.ts'
import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { createSession } from '../../../shared/doc/commands/sessions.ts'
import { emptyDocuments, setUpTavolo } from '../../../shared/doc/commands/set-up-tavolo.ts'
import type { AgendaItem } from '../../../shared/model/agenda-item.ts'
import { type Organization, organizationType } from '../../../shared/model/organization.ts'
import { type Participant, participantType } from '../../../shared/model/participant.ts'
import type { Session } from '../../../shared/model/session.ts'
import type { Result } from '../../../shared/util/result.ts'

/** The value of a command that must have gone well. */
export function valueOf<Value>(result: Result<Value, CommandError>): Value {
  if (!result.isOk) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Why a command was refused; null when it was not. */
export function refusalOf(result: Result<unknown, CommandError>): CommandError | null {
  return result.isOk ? null : result.error
}

/** A clock that a test can set. */
export class TestClock {
  day = '2026-04-16'
  time = '18:00'
  ms = Date.parse('2026-04-16T16:00:00.000Z')
  nowMs = (): number => this.ms
  today = (): string => this.day
  timeOfDay = (): string => this.time
}

/** A small tavolo in session: three organizations with one person each, all present; one agenda item. */
export interface TavoloOfThree {
  readonly context: CommandContext
  readonly clock: TestClock
  readonly session: Session
  readonly item: AgendaItem
  readonly organizations: readonly [Organization, Organization, Organization]
  readonly people: readonly [Participant, Participant, Participant]
}

/** Makes it; ids are `kind:1`, `kind:2`… */
export function tavoloOfThree(): TavoloOfThree {
  const clock = new TestClock()
  let count = 0
  const context: CommandContext = {
    documents: emptyDocuments(),
    author: { deviceId: 'laptop-1', name: 'Marta' },
    clock,
    newId: (kind) => {
      count += 1
      return `${kind}:${count}`
    },
  }
  valueOf(setUpTavolo(context, { lineageId: 'lineage-1', process: { title: 'Vicini di valle' } }))
  const session = valueOf(createSession(context, { title: 'Priorità', date: clock.day }))
  const item = valueOf(addAgendaItem(context, { sessionId: session.id, topic: 'Sede' }))
  const names = ['Unione', 'Consorzio', 'Cortile'] as const
  const kinds = ['lead-authority', 'consortium', 'foundation'] as const
  const made = names.map((name, index) => {
    const kind = kinds[index] ?? 'other'
    const organization = valueOf(createRecord(context, organizationType, { name, kind, order: `a${index}` }))
    const person = valueOf(
      createRecord(context, participantType, {
        familyName: ['Benassai', 'Ferri', 'Sala'][index] ?? '',
        organizationId: organization.id,
        order: `a${index}`,
      }),
    )
    valueOf(
      setAttendance(context, {
        sessionId: session.id,
        participantId: person.id,
        fields: { state: 'present' },
      }),
    )
    return { organization, person }
  })
  const [first, second, third] = made
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were made')
  return {
    context,
    clock,
    session,
    item,
    organizations: [first.organization, second.organization, third.organization],
    people: [first.person, second.person, third.person],
  }
}
