import { addCoActivity } from '../../shared/doc/commands/co-activities.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { addConnection } from '../../shared/doc/commands/connections.ts'
import { overrideCoverage } from '../../shared/doc/commands/coverage-overrides.ts'
import { createRecord } from '../../shared/doc/commands/record-commands.ts'
import { setRelation } from '../../shared/doc/commands/relation-commands.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { updateProcess } from '../../shared/doc/commands/update-process.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { recordTypes, relationTypes } from '../../shared/model/record-types.ts'
import { changeSomething } from './random-changes.ts'
import { sampleSnapshot, testContext } from './sample-documents.ts'
import type { SeededRandom } from './seeded-random.ts'
import { valueOf } from './value-of.ts'

/** The sample with every verbale open again and one record of the kinds that it lacks, so that all may change. */
export function wholeSampleContext(lineageId = 'lineage:l'): CommandContext {
  const context = { ...testContext(), documents: emptyDocuments() }
  const sample = sampleSnapshot()
  const minutes = sample.minutes.map((verbale) => ({ ...verbale, status: 'draft' as const }))
  valueOf(writeSnapshot(context, { ...sample, minutes }, lineageId))
  const [session] = sample.sessions
  if (session === undefined) throw new Error('The sample has no session')
  const sessionId = session.id
  valueOf(
    createRecord(context, recordTypes.agendaChanges, { sessionId, order: 'a1', text: 'Punto 3 rinviato' }),
  )
  valueOf(
    createRecord(context, recordTypes.corrections, {
      ...{ sessionId, order: 'a1', date: '2026-04-20', text: 'Sei ore, non otto', reason: 'Svista' },
    }),
  )
  const sentAt = '2026-04-16T16:00:00.000Z'
  const request = {
    sessionId,
    kind: 'observation',
    fromName: 'Luca Ferri',
    text: 'Manca la cucina',
    sentAt,
  } as const
  valueOf(createRecord(context, recordTypes.requests, request))
  sayMapThings(context, sample)
  drawSomething(context, sample)
  const empty = Object.values(recordTypes).filter((type) => listRecords(context.documents, type).length === 0)
  if (empty.length > 0) throw new Error(`Nothing of ${empty.map(({ kind }) => kind).join(', ')}`)
  return context
}

function sayMapThings(context: CommandContext, sample: ReturnType<typeof sampleSnapshot>): void {
  const [need] = sample.needs
  if (need === undefined) throw new Error('The sample has no need')
  const resourceIds = sample.resources.slice(0, 2).map(({ id }) => id)
  valueOf(overrideCoverage(context, { needId: need.id, level: 'weak', reason: 'Il pulmino è fermo' }))
  valueOf(addConnection(context, { title: 'Pulmino e volontari', resourceIds }))
  valueOf(
    addCoActivity(context, {
      ...{ activity: 'co-planning', time: 'now', level: null, organizationIds: [], text: 'Il piano di zona' },
    }),
  )
}

function drawSomething(context: CommandContext, sample: ReturnType<typeof sampleSnapshot>): void {
  const [canvas] = sample.canvases
  const [first, second] = sample.cards.filter(({ canvasId }) => canvasId === canvas?.id)
  if (canvas === undefined || first === undefined || second === undefined) throw new Error('No cards')
  const place = { canvasId: canvas.id, order: 'a1' }
  valueOf(
    createRecord(context, recordTypes.figures, {
      ...place,
      form: 'frame',
      point: [0, 0],
      size: [400, 300],
      text: 'Da portare',
    }),
  )
  valueOf(
    createRecord(context, recordTypes.connectors, {
      ...place,
      from: { itemId: first.id, point: [0, 0] },
      to: { itemId: second.id, point: [0, 0] },
      label: 'causa',
    }),
  )
}

/** Days of work of one person: so many random changes over every kind of record, relation, text and the process. */
export function workForDays(context: CommandContext, random: SeededRandom, changes: number): void {
  for (let change = 0; change < changes; change += 1) {
    const roll = random.between(0, 19)
    if (roll === 0) updateProcess(context, { subtitle: `Sottotitolo ${random.between(0, 99)}` })
    else if (roll === 1) changeSupport(context, random)
    else changeSomething(context, random)
  }
}

function changeSupport(context: CommandContext, random: SeededRandom): void {
  const positions = listRecords(context.documents, recordTypes.positions)
  const organizations = listRecords(context.documents, recordTypes.organizations)
  if (positions.length === 0 || organizations.length === 0) return
  setRelation(context, relationTypes.supports, {
    leftId: random.pick(positions).id,
    rightId: random.pick(organizations).id,
    fields: { isSupporting: random.chance(0.5) },
  })
}
