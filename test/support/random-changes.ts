import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { createRecord, deleteRecord, updateRecord } from '../../shared/doc/commands/record-commands.ts'
import { setRelation } from '../../shared/doc/commands/relation-commands.ts'
import { appendMinutesBlocks, minutesFragment, plainRuns } from '../../shared/doc/minutes-text.ts'
import { listRecords } from '../../shared/doc/records.ts'
import type { AnyRecordType } from '../../shared/model/record-type.ts'
import { recordTypes, relationTypes } from '../../shared/model/record-types.ts'
import type { SeededRandom } from './seeded-random.ts'

/** One random change of any record, relation or text. Refusals are fine: commands may say no, never break. */
export function changeSomething(context: CommandContext, random: SeededRandom): void {
  const roll = random.between(0, 9)
  if (roll < 2) changeRelation(context, random)
  else if (roll < 4) changeText(context, random)
  else changeRecord(context, random.pick<AnyRecordType>(Object.values(recordTypes)), random)
}

function changeRecord(context: CommandContext, type: AnyRecordType, random: SeededRandom): void {
  const records = listRecords(context.documents, type)
  if (records.length === 0) return
  const [one, other] = [random.pick(records), random.pick(records)]
  const roll = random.between(0, 5)
  if (roll === 0) deleteRecord(context, type, one.id)
  else if (roll === 1) createRecord(context, type, { ...one, id: context.newId(type.kind) })
  else {
    const field = random.pick(Object.keys(one).filter((name) => name !== 'id'))
    updateRecord(context, type, {
      id: one.id,
      patch: { [field]: (other as unknown as Record<string, unknown>)[field] },
    })
  }
}

function changeRelation(context: CommandContext, random: SeededRandom): void {
  const organizations = listRecords(context.documents, recordTypes.organizations)
  const participants = listRecords(context.documents, recordTypes.participants)
  const sessions = listRecords(context.documents, recordTypes.sessions)
  const decisions = listRecords(context.documents, recordTypes.decisions)
  const votes = listRecords(context.documents, recordTypes.votes)
  const cards = listRecords(context.documents, recordTypes.cards)
  if (votes.length > 0 && cards.length > 0 && random.chance(0.2)) {
    setRelation(context, relationTypes.ballots, {
      leftId: random.pick(votes).id,
      rightId: `voter:${random.between(1, 9)}`,
      fields: { dots: random.pick([null, [[random.pick(cards).id, random.between(1, 3)]]]) },
    })
  } else if (sessions.length > 0 && participants.length > 0 && random.chance(0.5)) {
    setRelation(context, relationTypes.attendance, {
      leftId: random.pick(sessions).id,
      rightId: random.pick(participants).id,
      fields: random.chance(0.5)
        ? { state: random.pick(['present', 'absent', 'partly-present'] as const) }
        : { arrivesAt: random.pick(['17:40', '18:10', null]) },
    })
  } else if (decisions.length > 0 && organizations.length > 0) {
    setRelation(context, relationTypes.stances, {
      leftId: random.pick(decisions).id,
      rightId: random.pick(organizations).id,
      fields: { choice: random.pick(['for', 'against', 'abstained', null] as const) },
    })
  }
}

function changeText(context: CommandContext, random: SeededRandom): void {
  const items = listRecords(context.documents, recordTypes.agendaItems)
  if (items.length === 0) return
  const { id } = random.pick(items)
  const fragment = minutesFragment(context.documents, id)
  if (fragment.length > 0 && random.chance(0.3)) fragment.delete(random.between(0, fragment.length - 1), 1)
  else {
    const text = `${context.author.name} ${random.between(0, 999)} 🙂 שלום`
    appendMinutesBlocks(context.documents, id, [{ kind: 'paragraph', runs: plainRuns(text) }])
  }
}
