import { describe, expect, test } from 'vitest'
import { settleCodes } from '../../../shared/doc/commands/codes.ts'
import { addConnection, setConnectionParts } from '../../../shared/doc/commands/connections.ts'
import { overrideCoverage, withdrawOverride } from '../../../shared/doc/commands/coverage-overrides.ts'
import { removeLinks, setLink, setLinks } from '../../../shared/doc/commands/links.ts'
import { addNeed, addNeeds, changeNeeds, removeNeeds } from '../../../shared/doc/commands/needs.ts'
import { raiseNeed } from '../../../shared/doc/commands/raise.ts'
import { addResource, removeResources } from '../../../shared/doc/commands/resources.ts'
import { listConnections } from '../../../shared/doc/connections.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { coverageOverrideType } from '../../../shared/model/coverage-override.ts'
import { linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { sampleContext, testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const resource = { kind: 'people', nature: 'intangible' } as const

describe('a new need or resource', () => {
  test('gets the next code and stands last', () => {
    const context = sampleContext()
    const need = valueOf(addNeed(context, { title: 'Un medico in valle' }))
    expect(need).toMatchObject({ code: 'B16', status: 'emerged' })
    expect(valueOf(addResource(context, { title: 'Il forno', ...resource })).code).toBe('R19')
    expect(listRecords(context.documents, needType).at(-1)).toEqual(need)
  })

  test('never gets a code that another one had', () => {
    const context = testContext()
    const [first, second] = valueOf(addNeeds(context, [{ title: 'Uno' }, { title: 'Due' }]))
    if (first === undefined || second === undefined) throw new Error('Two were asked for')
    expect([first.code, second.code]).toEqual(['B01', 'B02'])
    valueOf(removeNeeds(context, [second.id]))
    expect(valueOf(addNeed(context, { title: 'Tre' })).code).toBe('B03')
    const sample = sampleContext()
    valueOf(removeNeeds(sample, ['need:bis-15']))
    expect(valueOf(addNeed(sample, { title: 'Dopo' })).code).toBe('B16')
  })

  test('keeps a code of somebody’s own list, if nobody has it or had it', () => {
    const context = testContext()
    expect(valueOf(addNeed(context, { title: 'Uno', code: 'B07' })).code).toBe('B07')
    expect(valueOf(addNeed(context, { title: 'Due', code: 'N/3' })).code).toBe('N/3')
    expect(addNeed(context, { title: 'Tre', code: 'N/3' })).toMatchObject({ error: { field: 'code' } })
    expect(valueOf(addNeed(context, { title: 'Quattro' })).code).toBe('B08')
  })

  test('without a title changes nothing, and neither do the others of the same paste', () => {
    const context = testContext()
    expect(addNeeds(context, [{ title: 'Uno' }, { title: ' ' }])).toMatchObject({
      error: { kind: 'invalid', field: 'title', problem: 'required' },
    })
    expect(listRecords(context.documents, needType)).toEqual([])
  })

  test('that a guest raised gets its code when a facilitator’s device looks', () => {
    const context = sampleContext()
    const raised = { description: '', recipients: '', raisedInSessionId: null, byId: null }
    const need = valueOf(raiseNeed(context, { title: 'Dalla sala', ...raised }))
    expect(need.code).toBe('')
    expect(valueOf(settleCodes(context))).toEqual([{ recordId: need.id, code: 'B16', formerCode: '' }])
    expect(findRecord(context.documents, needType, need.id)).toMatchObject({ code: 'B16', formerCodes: [] })
    expect(valueOf(settleCodes(context))).toEqual([])
  })
})

describe('several needs', () => {
  test('change together, and leave together with their links', () => {
    const context = sampleContext()
    const ids = ['need:bis-02', 'need:bis-03', 'need:gone'] as const
    const changed = valueOf(changeNeeds(context, { ids, patch: { status: 'priority' } }))
    expect(changed.map(({ code, status }) => [code, status])).toEqual([
      ['B02', 'priority'],
      ['B03', 'priority'],
    ])
    expect(valueOf(removeNeeds(context, ids))).toBe(2)
    const links = listRecords(context.documents, linkType)
    expect(links).toHaveLength(32 - 6)
    expect(links.filter(({ needId }) => ids.includes(needId as never))).toEqual([])
  })
})

describe('a link', () => {
  const pair = { needId: 'need:bis-04', resourceId: 'resource:ris-04' } as const

  test('is one a pair, however often it is set', () => {
    const context = sampleContext()
    const made = valueOf(setLink(context, { ...pair, strength: 'potential', note: 'Da chiedere' }))
    const again = valueOf(setLink(context, { ...pair, strength: 'partial' }))
    expect(again).toMatchObject({ id: made.id, strength: 'partial', note: 'Da chiedere' })
    expect(listRecords(context.documents, linkType)).toHaveLength(33)
  })

  test('of the sample is changed, not doubled', () => {
    const context = sampleContext()
    const known = { needId: 'need:bis-02', resourceId: 'resource:ris-01' } as const
    expect(valueOf(setLink(context, { ...known, strength: 'partial' })).id).toBe('link:col-04')
  })

  test('to what is not there is refused; of a selection it is left out', () => {
    const context = sampleContext()
    const wrong = { needId: 'need:gone', resourceId: pair.resourceId } as const
    expect(setLink(context, { ...wrong, strength: 'full' })).toMatchObject({ error: { kind: 'not-found' } })
    const wishes = [wrong, pair].map((each) => ({ ...each, strength: 'full' as const }))
    expect(valueOf(setLinks(context, wishes))).toMatchObject([pair])
  })

  test('goes, and going twice is no error', () => {
    const context = sampleContext()
    valueOf(setLink(context, { ...pair, strength: 'full' }))
    expect(valueOf(removeLinks(context, [pair]))).toBe(1)
    expect(valueOf(removeLinks(context, [pair]))).toBe(0)
  })
})

describe('the word of the table on a coverage', () => {
  test('needs a reason', () => {
    const context = sampleContext()
    const input = { needId: 'need:bis-04', level: 'weak', reason: ' ' } as const
    expect(overrideCoverage(context, input)).toMatchObject({ error: { rule: 'override-without-reason' } })
  })

  test('is kept each time, also when it is taken back', () => {
    const context = sampleContext()
    const needId = 'need:bis-04'
    valueOf(overrideCoverage(context, { needId, level: 'weak', reason: 'C’è chi risponde al telefono' }))
    valueOf(withdrawOverride(context, { needId }))
    expect(listRecords(context.documents, coverageOverrideType)).toMatchObject([
      { level: 'weak', setBy: 'Irene', setAt: '2026-04-16T16:00:00.000Z' },
      { level: null, reason: '' },
    ])
  })
})

describe('an action that links resources', () => {
  const resourceIds = ['resource:ris-01', 'resource:ris-02'] as const

  test('needs two of them, before and after', () => {
    const context = sampleContext()
    const tooFew = { error: { rule: 'connection-needs-two' } }
    expect(addConnection(context, { title: 'Giro', resourceIds: ['resource:ris-01'] })).toMatchObject(tooFew)
    const { id } = valueOf(addConnection(context, { title: 'Giro', resourceIds }))
    const out = { connectionId: id, itemIds: ['resource:ris-01'], isPart: false } as const
    expect(setConnectionParts(context, out)).toMatchObject(tooFew)
    valueOf(setConnectionParts(context, { ...out, itemIds: ['resource:ris-03'], isPart: true }))
    valueOf(setConnectionParts(context, out))
    expect(listConnections(context.documents)).toMatchObject([
      { resourceIds: ['resource:ris-02', 'resource:ris-03'], needIds: [], isWhole: true },
    ])
  })

  test('stays, and says that it is not whole, when a resource is removed', () => {
    const context = sampleContext()
    valueOf(addConnection(context, { title: 'Giro', resourceIds, needIds: ['need:bis-02'] }))
    valueOf(removeResources(context, ['resource:ris-01']))
    expect(listConnections(context.documents)).toMatchObject([
      { resourceIds: ['resource:ris-02'], needIds: ['need:bis-02'], isWhole: false },
    ])
  })
})
