import type { DocumentBlock, TableGroup, TextRun } from '../document-tree.ts'
import { partialTimes, presentByCategory, wasThere, type Attender } from './attendance-facts.ts'
import type { MinutesContext } from './minutes-context.ts'
import { fullName, tableRoleOf } from './people.ts'

/** Gives the presences for the files: by category, each person with organization, role, title, entry and exit. */
export function attendanceTable(
  context: MinutesContext,
  people: readonly Attender[],
): readonly DocumentBlock[] {
  const { translate } = context
  const groups: TableGroup[] = presentByCategory(context, people).map(({ role, organizations }) => ({
    label: translate(`export.organizationRole.${role}`),
    rows: organizations.flatMap(({ organization, people: own }) =>
      own.map((attender) => row(context, organization.name, attender)),
    ),
  }))
  const others = people.filter(
    (attender) => wasThere(attender) && !context.organizations.has(attender.participant.organizationId ?? ''),
  )
  if (others.length > 0) {
    groups.push({
      label: translate('export.withoutOrganization'),
      rows: others.map((attender) => row(context, '—', attender)),
    })
  }
  if (groups.length === 0) return []
  const columns = [
    { header: translate('export.person'), widthPercent: 23 },
    { header: translate('export.organization'), widthPercent: 29 },
    { header: translate('export.roleAndTitle'), widthPercent: 28 },
    { header: translate('export.attendance'), widthPercent: 20 },
  ]
  return [{ kind: 'table', caption: null, columns, groups, rowHeightMm: null }]
}

function row(
  context: MinutesContext,
  organizationName: string,
  attender: Attender,
): readonly (readonly TextRun[])[] {
  return [
    [{ text: fullName(attender.participant) }],
    [{ text: organizationName }],
    [{ text: roleAndTitle(context, attender) }],
    [{ text: presenceText(context, attender) }],
  ]
}

function roleAndTitle(context: MinutesContext, { participant, attendance, isObserver }: Attender): string {
  const { translate } = context
  const role = translate(`export.tableRole.${isObserver ? 'observer' : tableRoleOf(context, participant)}`)
  const mandate = attendance.mandate ?? participant.mandate
  if (mandate === null || !context.shows('mandates')) return role
  return `${role}; ${translate(`export.mandate.${mandate}`)}`
}

function presenceText(context: MinutesContext, attender: Attender): string {
  const { translate } = context
  const { attendance } = attender
  const { arrivesAt, leavesAt } = partialTimes(context, attender)
  const state = translate(`export.attendanceState.${attendance.state ?? 'present'}`)
  if (!context.shows('entryTimes')) return state
  const times = [
    ...(arrivesAt === null ? [] : [translate('export.arrivesAt', { time: arrivesAt })]),
    ...(leavesAt === null ? [] : [translate('export.leavesAt', { time: leavesAt })]),
  ]
  const facts = times.length === 0 ? state : times.join(', ')
  // Often the note is the time itself («arriva alle 17:55»).
  const isSaid = [arrivesAt, leavesAt].some((time) => time !== null && attendance.note.includes(time))
  return attendance.note.trim() === '' || isSaid ? facts : `${facts} (${attendance.note.trim()})`
}
