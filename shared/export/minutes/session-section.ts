import { formatLongDate } from '../../text/dates.ts'
import type { DocumentBlock } from '../document-tree.ts'
import { fields, section } from './block-makers.ts'
import type { MinutesContext } from './minutes-context.ts'
import { fullName, isNamed, officerText } from './people.ts'
import { textRuns } from './running-text.ts'

/** Fields 2 to 4: number, date, place, mode, convocation; time of opening; who presides, facilitates and minutes. */
export function sessionSection(context: MinutesContext): readonly DocumentBlock[] {
  const { translate, session, minutes, language } = context
  const { officerId } = context.snapshot.process
  const chair =
    officerId !== null && officerId === minutes.chairId
      ? officerAsChair(context)
      : officerText(context, minutes.chairId)
  return section(translate('export.sectionSession'), [
    ...fields([
      [translate('export.minutesNumber'), String(session.number)],
      [translate('export.date'), session.date === null ? null : formatLongDate(session.date, language)],
      [translate('export.place'), textRuns(context, session.place)],
      [translate('export.mode'), translate(`export.sessionMode.${session.mode}`)],
      [
        translate('export.convocation'),
        context.shows('convocation') ? textRuns(context, session.convocation) : null,
      ],
      [translate('export.convenedAt'), context.shows('convocation') ? session.startsAt : null],
      [translate('export.openedAt'), minutes.openedAt],
      [translate('export.method'), context.shows('method') ? textRuns(context, session.method) : null],
      [translate('export.officer'), officerText(context, officerId)],
      [translate('export.chair'), chair],
      [translate('export.facilitator'), officerText(context, minutes.facilitatorId)],
      [translate('export.minuteTaker'), officerText(context, minutes.minuteTakerId)],
    ]),
  ])
}

/** Who presides and is the officer was described a line above. */
function officerAsChair(context: MinutesContext): string {
  const { translate, minutes } = context
  const chair = context.participants.get(minutes.chairId ?? '')
  const role = translate('export.theOfficer')
  return chair !== undefined && isNamed(context, chair) ? `${fullName(chair)}, ${role}` : role
}
