import { describe, expect, test } from 'vitest'
import { setActorMarks } from '../../../shared/doc/commands/actors.ts'
import {
  addCoActivity,
  changeCoActivity,
  removeCoActivity,
} from '../../../shared/doc/commands/co-activities.ts'
import {
  addConnection,
  changeConnection,
  removeConnection,
} from '../../../shared/doc/commands/connections.ts'
import { changeLink } from '../../../shared/doc/commands/links.ts'
import { givePoints } from '../../../shared/doc/commands/needs.ts'
import { removeOrganization } from '../../../shared/doc/commands/people.ts'
import { placeItems } from '../../../shared/doc/commands/placements.ts'
import { addResources, changeResource, changeResources } from '../../../shared/doc/commands/resources.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { listRelations } from '../../../shared/doc/relations.ts'
import { coActivityType } from '../../../shared/model/co-activity.ts'
import { connectionType } from '../../../shared/model/connection.ts'
import { connectionPartRelation } from '../../../shared/model/connection-part.ts'
import { placementRelation, type PlacedView } from '../../../shared/model/placement.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

describe('what the map says of an actor', () => {
  test('is written with the organization: axes, ring, what it offers and asks', () => {
    const context = sampleContext()
    const marks = {
      interest: 2,
      influence: 4,
      closeness: 'near',
      asks: 'Una stanza',
      networks: ['Reti'],
    } as const
    const { networks, ...rest } = marks
    expect(
      valueOf(
        setActorMarks(context, { id: 'organization:org-06', marks: { ...rest, networks: [...networks] } }),
      ),
    ).toMatchObject({ ...marks, name: 'Il Cortile APS' })
    expect(setActorMarks(context, { id: 'organization:org-06', marks: { interest: 6 } })).toMatchObject({
      error: { kind: 'invalid', field: 'interest' },
    })
  })
})

describe('who takes part in a co-activity', () => {
  test('is said, changed and taken back', () => {
    const context = sampleContext()
    const entry = valueOf(
      addCoActivity(context, {
        activity: 'co-financing',
        organizationIds: ['organization:org-08'],
        text: 'Una lotteria',
      }),
    )
    expect(entry).toMatchObject({ time: 'now', level: null })
    const patch = { time: 'could', level: 'collective' } as const
    expect(valueOf(changeCoActivity(context, { id: entry.id, patch }))).toMatchObject(patch)
    expect(removeOrganization(context, 'organization:org-08')).toMatchObject({
      error: { rule: 'organization-in-use' },
    })
    valueOf(removeCoActivity(context, entry.id))
    expect(findRecord(context.documents, coActivityType, entry.id)).toBeNull()
  })
})

describe('an action that links resources', () => {
  test('changes its name, and goes without taking anything along', () => {
    const context = sampleContext()
    const resourceIds = ['resource:ris-01', 'resource:ris-02'] as const
    const { id } = valueOf(addConnection(context, { title: 'Giro', resourceIds }))
    valueOf(changeConnection(context, { id, patch: { title: 'Giro del martedì', note: 'Con la pedana' } }))
    expect(listRecords(context.documents, connectionType)).toMatchObject([{ title: 'Giro del martedì' }])
    valueOf(removeConnection(context, id))
    expect(listRecords(context.documents, connectionType)).toEqual([])
    expect(listRelations(context.documents, connectionPartRelation)).toEqual([])
  })
})

describe('places in a view', () => {
  const view: PlacedView = 'connect'

  test('are kept for each view, as pairs of coordinates', () => {
    const context = sampleContext()
    const items = [
      { itemId: 'need:bis-01', point: [10, 20.5] as [number, number] },
      { itemId: 'resource:ris-01', point: null },
    ] as const
    valueOf(placeItems(context, { view, items }))
    valueOf(placeItems(context, { view: 'priority', items: [{ itemId: 'need:bis-01', point: [1, 2] }] }))
    expect(listRelations(context.documents, placementRelation)).toEqual([
      { viewId: 'view:connect', itemId: 'need:bis-01', point: [10, 20.5] },
      { viewId: 'view:priority', itemId: 'need:bis-01', point: [1, 2] },
    ])
    valueOf(placeItems(context, { view, items: [{ itemId: 'need:bis-01', point: null }] }))
    expect(listRelations(context.documents, placementRelation)[0]).toMatchObject({ point: null })
  })

  test('that nobody could find are refused', () => {
    const items = [
      { itemId: 'need:bis-01', point: [Number.POSITIVE_INFINITY, 0] as [number, number] },
    ] as const
    expect(placeItems(sampleContext(), { view, items })).toMatchObject({ error: { kind: 'invalid' } })
  })
})

describe('other words of the table', () => {
  test('points of a need, and the state of a link', () => {
    const context = sampleContext()
    expect(valueOf(givePoints(context, { needId: 'need:bis-01', points: 9 })).priorityPoints).toBe(9)
    expect(givePoints(context, { needId: 'need:bis-01', points: -1 })).toMatchObject({ isOk: false })
    const patch = { status: 'agreed', proposedById: 'organization:org-06' } as const
    expect(valueOf(changeLink(context, { id: 'link:col-01', patch }))).toMatchObject(patch)
  })

  test('resources, several at once', () => {
    const context = sampleContext()
    const base = { kind: 'places', nature: 'movable' } as const
    const [one, two] = valueOf(
      addResources(context, [
        { title: 'Sedie', ...base },
        { title: 'Tavoli', ...base },
      ]),
    )
    if (one === undefined || two === undefined) throw new Error('Two were asked for')
    const ids = [one.id, two.id]
    expect(valueOf(changeResources(context, { ids, patch: { status: 'confirmed' } }))).toMatchObject([
      { code: 'R19', status: 'confirmed' },
      { code: 'R20', status: 'confirmed' },
    ])
    const patch = { valueBasis: 'hours', workMinutes: 90, hourlyRateCents: 2150 } as const
    expect(valueOf(changeResource(context, { id: one.id, patch }))).toMatchObject(patch)
  })
})
