import type { Attendance } from '../../model/attendance.ts'
import { type Organization, organizationRoles } from '../../model/organization.ts'
import type { Participant } from '../../model/participant.ts'
import type { MinutesContext } from './minutes-context.ts'

/** A person with their attendance at the session. */
export interface Attender {
  readonly participant: Participant
  readonly attendance: Attendance
  readonly isObserver: boolean
}

/** Roles that serve the table and speak for no organization. */
const servingRoles: readonly Participant['tableRole'][] = ['facilitator', 'minute-taker']

/** Gives everybody whose attendance was noted, in the order of the table. */
export function attenders(context: MinutesContext): readonly Attender[] {
  return context.snapshot.participants.flatMap((participant) => {
    const attendance = context.attendance.get(participant.id)
    if (attendance === undefined) return []
    if (attendance.state === null) return []
    return [
      { participant, attendance, isObserver: attendance.isObserver ?? participant.tableRole === 'observer' },
    ]
  })
}

/** Gives when somebody came late or left early; null when there from the opening, or to the end. */
export function partialTimes(
  { minutes }: Pick<MinutesContext, 'minutes'>,
  { attendance }: Attender,
): { readonly arrivesAt: string | null; readonly leavesAt: string | null } {
  const { arrivesAt, leavesAt } = attendance
  const { openedAt, closedAt } = minutes
  const isPastMidnight = openedAt !== null && closedAt !== null && closedAt < openedAt
  // Of a sitting that ran past midnight, the small hours up to its closing are those of the day after.
  const inOrder = (time: string): string => (isPastMidnight && time <= closedAt ? dayAfter(time) : time)
  const isLate = arrivesAt !== null && (openedAt === null || inOrder(arrivesAt) > openedAt)
  const isEarly = leavesAt !== null && (closedAt === null || inOrder(leavesAt) < inOrder(closedAt))
  return { arrivesAt: isLate ? arrivesAt : null, leavesAt: isEarly ? leavesAt : null }
}

/** «00:30» of the day after, so that it comes after «23:30»: «24:30». */
function dayAfter(time: string): string {
  return `${Number(time.slice(0, 2)) + 24}${time.slice(2)}`
}

/** Whether a person was in the room, wholly or in part. */
export function wasThere({ attendance }: Attender): boolean {
  return attendance.state === 'present' || attendance.state === 'partly-present'
}

/** Whether a person serves the table (facilitates, minutes) and so represents nobody. */
export function isServing({ participant }: Attender): boolean {
  return servingRoles.includes(participant.tableRole)
}

/** Organizations of one category with those who were there for each; those with nobody there are left out. */
export interface PresentCategory {
  readonly role: Organization['role']
  readonly organizations: readonly {
    readonly organization: Organization
    readonly people: readonly Attender[]
  }[]
}

/** Gives who was there by category of organization, in the order of the categories and of the table. */
export function presentByCategory(
  context: MinutesContext,
  people: readonly Attender[],
): readonly PresentCategory[] {
  const present = people.filter(wasThere)
  return organizationRoles.flatMap((role): readonly PresentCategory[] => {
    const organizations = context.snapshot.organizations.flatMap((organization) => {
      const own = present.filter(({ participant }) => participant.organizationId === organization.id)
      return categoryOf(context, organization) === role && own.length > 0
        ? [{ organization, people: own }]
        : []
    })
    return organizations.length === 0 ? [] : [{ role, organizations }]
  })
}

/** Whose procedure it is stands apart from the others, whatever role was written on its card. */
function categoryOf({ snapshot }: MinutesContext, { id, role }: Organization): Organization['role'] {
  return id === snapshot.process.leadAuthorityId ? 'lead-authority' : role
}

/** Counts the voting organizations that somebody spoke for at any time of the session, and all of them. */
export function votingCounts(
  context: MinutesContext,
  people: readonly Attender[],
): { readonly present: number; readonly all: number } {
  const speaking = people.filter(
    (attender) => wasThere(attender) && !isServing(attender) && !attender.isObserver,
  )
  const ids = new Set(speaking.map(({ participant }) => participant.organizationId))
  const voting = context.snapshot.organizations.filter(({ isVoting }) => isVoting)
  return { present: voting.filter(({ id }) => ids.has(id)).length, all: voting.length }
}
