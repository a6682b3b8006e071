import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { settleCodes } from '../../../shared/doc/commands/codes.ts'
import { overrideCoverage, withdrawOverride } from '../../../shared/doc/commands/coverage-overrides.ts'
import { setLink, removeLinks } from '../../../shared/doc/commands/links.ts'
import { addNeed, changeNeed, removeNeeds } from '../../../shared/doc/commands/needs.ts'
import { createRecord, updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { addResource, changeResource, removeResources } from '../../../shared/doc/commands/resources.ts'
import { setRelation } from '../../../shared/doc/commands/relation-commands.ts'
import { mapSource, mapTouches, readMapRecords } from '../../../shared/doc/queries/map-records.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { createMapBook, type MapBook } from '../../../shared/map/map-book.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import { attendanceRelation } from '../../../shared/model/attendance.ts'
import { coverageLevels } from '../../../shared/model/coverage-override.ts'
import { linkStrengths, linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { organizationKinds, organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { resourceStatuses, resourceType } from '../../../shared/model/resource.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

/** Enough for every kind of edit to meet every other on some seed, few enough for a quick run. */
const seedCount = 8
const editsEach = 60

/** A book that follows the documents as the window's does. */
function followedBook({ documents }: CommandContext): MapBook {
  const book = createMapBook(mapSource(documents), readMapRecords(documents))
  for (const document of [documents.official, documents.work]) {
    document.on('afterTransaction', (transaction: Y.Transaction) => book.apply(mapTouches(transaction)))
  }
  return book
}

const places = ['Roccalbera', 'Montefosco', 'montefosco', 'Contrada Alta']

function editSomething(context: CommandContext, random: SeededRandom): void {
  const { documents } = context
  const [needs, resources] = [listRecords(documents, needType), listRecords(documents, resourceType)]
  const organizations = listRecords(documents, organizationType)
  if (needs.length === 0 || resources.length === 0) return
  const [need, resource] = [random.pick(needs), random.pick(resources)]
  const [organization, person] = [
    random.pick(organizations),
    random.pick(listRecords(documents, participantType)),
  ]
  const pair = { needId: need.id, resourceId: resource.id }
  const edits: (() => unknown)[] = [
    () => setLink(context, { ...pair, strength: random.pick(linkStrengths) }),
    () => setLink(context, { ...pair, strength: random.pick(linkStrengths) }),
    () => removeLinks(context, [random.pick(listRecords(documents, linkType))]),
    // A second link of a pair, as a file may bring it.
    () => createRecord(context, linkType, { ...pair, strength: random.pick(linkStrengths) }),
    () => addNeed(context, { title: 'Nuovo', territory: [random.pick(places)] }),
    () =>
      addResource(context, { title: 'Nuova', kind: 'places', nature: 'movable', ownerId: organization.id }),
    () => random.chance(0.3) && removeNeeds(context, [need.id]),
    () => random.chance(0.3) && removeResources(context, [resource.id]),
    () => changeNeed(context, { id: need.id, patch: { territory: [random.pick(places)] } }),
    () => changeNeed(context, { id: need.id, patch: { order: random.pick(needs).order } }),
    () => changeNeed(context, { id: need.id, patch: { raisedByIds: [organization.id] } }),
    () => changeNeed(context, { id: need.id, patch: { voiceIds: [organization.id] } }),
    () => changeResource(context, { id: resource.id, patch: { status: random.pick(resourceStatuses) } }),
    () => changeResource(context, { id: resource.id, patch: { ownerId: random.pick([null, person.id]) } }),
    () => changeResource(context, { id: resource.id, patch: { territory: [random.pick(places)] } }),
    () => overrideCoverage(context, { needId: need.id, level: random.pick(coverageLevels), reason: 'Così' }),
    () => withdrawOverride(context, { needId: need.id }),
    () =>
      updateRecord(context, organizationType, {
        id: organization.id,
        patch: { kind: random.pick(organizationKinds) },
      }),
    () =>
      updateRecord(context, participantType, { id: person.id, patch: { organizationId: organization.id } }),
    () =>
      setRelation(context, attendanceRelation, {
        leftId: 'session:ses-01',
        rightId: person.id,
        fields: { state: random.pick(['present', 'absent', null] as const) },
      }),
    () => settleCodes(context),
  ]
  random.pick(edits)()
}

for (const seed of seedsOfThisRun(seedCount)) {
  test(`edit by edit the book says what working out everything says, seed ${seed}`, async () => {
    const name = 'edit by edit the book says'
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const context = sampleContext()
      const book = followedBook(context)
      for (let edit = 0; edit < editsEach; edit += 1) {
        editSomething(context, random)
        expect(book.state()).toEqual(mapStateOf(readMapRecords(context.documents)))
      }
      await Promise.resolve()
    })
  })
}

test('what an edit does not touch stays the same object, and the state until something changes', () => {
  const context = sampleContext()
  const book = followedBook(context)
  const before = book.state()
  expect(book.state()).toBe(before)
  valueOf(changeResource(context, { id: 'resource:ris-04', patch: { status: 'confirmed' } }))
  const after = book.state()
  const renewed = [...after.coverage].filter(([id, coverage]) => before.coverage.get(id) !== coverage)
  expect(renewed.map(([id]) => id)).toEqual(['need:bis-08', 'need:bis-15'])
})
