import type { DocumentBlock } from '../document-tree.ts'
import { attenders, votingCounts, type Attender } from './attendance-facts.ts'
import { attendanceTable } from './attendance-table.ts'
import { fields, list, paragraph, section } from './block-makers.ts'
import { headCounts } from './head-counts.ts'
import type { MinutesContext } from './minutes-context.ts'
import { fullName, organizationOf, shortName } from './people.ts'
import { textRuns } from './running-text.ts'

/** Fields 5 to 7: who was there, who was not, and whether the session is valid (it counts organizations, not people). */
export function attendanceSection(context: MinutesContext): readonly DocumentBlock[] {
  const people = attenders(context)
  const present = context.version === 'acts' ? attendanceTable(context, people) : headCounts(context, people)
  const none = paragraph('body', context.translate('export.noAttendance'))
  return section(context.translate('export.sectionAttendance'), [
    ...(present.length === 0 ? none : present),
    ...(context.shows('absences') ? absences(context, people) : []),
    ...(context.shows('validity') ? validity(context, people) : []),
  ])
}

function absences(context: MinutesContext, people: readonly Attender[]): readonly DocumentBlock[] {
  const { translate, version } = context
  const excused = people.filter(({ attendance }) => attendance.state === 'absent-excused')
  const unexcused = people.filter(({ attendance }) => attendance.state === 'absent')
  if (version === 'acts') {
    return fields([
      [
        translate('export.absentExcused'),
        excused.map((attender) => nameAndOrganization(context, attender)).join('; '),
      ],
      [
        translate('export.absent'),
        unexcused.map((attender) => nameAndOrganization(context, attender)).join('; '),
      ],
    ])
  }
  const missing = context.snapshot.organizations.filter((organization) => {
    const own = people.filter(({ participant }) => participant.organizationId === organization.id)
    return (
      own.length > 0 &&
      own.every(({ attendance }) => attendance.state === 'absent' || attendance.state === 'absent-excused')
    )
  })
  if (missing.length === 0) return []
  return [
    ...paragraph('label', translate('export.absentOrganizations')),
    ...list(
      missing.map(({ name }) => [{ text: name }]),
      'unordered',
    ),
  ]
}

function nameAndOrganization(context: MinutesContext, { participant }: Attender): string {
  const organization = organizationOf(context, participant)
  return organization === null
    ? fullName(participant)
    : `${fullName(participant)} (${shortName(organization)})`
}

function validity(context: MinutesContext, people: readonly Attender[]): readonly DocumentBlock[] {
  const { translate, minutes } = context
  const counts = votingCounts(context, people)
  const counted = counts.all === 0 ? '' : translate('export.votingOrganizations', counts)
  return [
    ...paragraph('body', counted),
    ...paragraph('body', textRuns(context, minutes.validity)),
    ...paragraph('body', minutes.isCompositionConfirmed ? translate('export.compositionConfirmed') : ''),
  ]
}
