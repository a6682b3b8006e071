import { describe, expect, test } from 'vitest'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { createPersonUndo, mostUndoSteps } from '../../../renderer/state/person-undo.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { addAction } from '../../../shared/doc/commands/actions.ts'
import { settleCodes } from '../../../shared/doc/commands/codes.ts'
import { setLink } from '../../../shared/doc/commands/links.ts'
import { addNeed, changeNeed, removeNeeds } from '../../../shared/doc/commands/needs.ts'
import { raiseNeed } from '../../../shared/doc/commands/raise.ts'
import { deleteRecord } from '../../../shared/doc/commands/record-commands.ts'
import { restoreSnapshot } from '../../../shared/doc/commands/restore-snapshot.ts'
import { appendMinutesBlocks, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot, type TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { actionType } from '../../../shared/model/action.ts'
import { agendaItemType } from '../../../shared/model/agenda-item.ts'
import { linkStrengths, linkType } from '../../../shared/model/link.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { seedsOfThisRun, type SeededRandom, withSeed } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

const needId = 'need:bis-02'

function action(context: CommandContext, text: string): void {
  valueOf(addAction(context, { text, ownerId: null, dueOn: null }))
}

/** What was done last, as one sees it: actions are in one document, the need's title in the other. */
function seen({ documents }: CommandContext): [string | undefined, string | undefined] {
  const added = listRecords(documents, actionType).filter(({ sessionId }) => sessionId === null)
  return [added.at(-1)?.text, findRecord(documents, needType, needId)?.title]
}

/** Codes that were given are no part of a past that comes back. */
function withoutCodes({ documents }: CommandContext): TavoloSnapshot {
  return { ...readSnapshot(documents), givenCodes: [] }
}

describe('undo over both documents', () => {
  test('takes things back in the order in which they were done, and does them again', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    const [, before] = seen(context)
    action(context, 'Uno')
    valueOf(changeNeed(context, { id: needId, patch: { title: 'Andare e tornare' } }))
    action(context, 'Due')
    expect(seen(context)).toEqual(['Due', 'Andare e tornare'])
    undo.undo()
    expect(seen(context)).toEqual(['Uno', 'Andare e tornare'])
    undo.undo()
    expect(seen(context)).toEqual(['Uno', before])
    undo.undo()
    expect(seen(context)).toEqual([undefined, before])
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true])
    undo.redo()
    undo.redo()
    expect(seen(context)).toEqual(['Uno', 'Andare e tornare'])
    action(context, 'Tre')
    expect(undo.canRedo()).toBe(false)
    undo.undo()
    expect(seen(context)).toEqual(['Uno', 'Andare e tornare'])
  })

  test('takes back as one what was one thing to do: a restore, a need with its links', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    const then = readSnapshot(context.documents)
    action(context, 'Dopo')
    valueOf(removeNeeds(context, [needId]))
    expect(listRecords(context.documents, linkType)).toHaveLength(29)
    const before = readSnapshot(context.documents)
    undo.asOneStep(() => valueOf(restoreSnapshot(context, then, { kind: 'all' })))
    expect(withoutCodes(context)).toEqual({ ...then, givenCodes: [] })
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
    undo.redo()
    expect(withoutCodes(context)).toEqual({ ...then, givenCodes: [] })
    undo.undo()
    undo.undo()
    expect(listRecords(context.documents, linkType)).toHaveLength(32)
    expect(findRecord(context.documents, needType, needId)).not.toBeNull()
  })

  test('goes down to a step, with what was done since, and never twice', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    const before = seen(context)
    action(context, 'Uno')
    const step = undo.newestStep()
    if (step === null) throw new Error('Something was done')
    valueOf(changeNeed(context, { id: needId, patch: { title: 'Andare e tornare' } }))
    action(context, 'Due')
    expect(undo.holds(step)).toBe(true)
    undo.undoDownTo(step)
    expect(undo.holds(step)).toBe(false)
    expect(seen(context)).toEqual(before)
    action(context, 'Altro')
    undo.undoDownTo(step)
    expect(seen(context)).toEqual(['Altro', before[1]])
  })

  test('passes over what somebody else has changed since, and leaves their change', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    action(context, 'Uno')
    valueOf(changeNeed(context, { id: needId, patch: { urgency: 1 } }))
    const peer = exchangePeer(7, context.documents)
    valueOf(deleteRecord(peer, needType, needId))
    Y.applyUpdate(context.documents.work, Y.encodeStateAsUpdate(peer.documents.work), 'peer')
    undo.undo()
    expect(seen(context)).toEqual([undefined, undefined])
  })

  test('of the text’s own keys is the same: it sees what was done elsewhere', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    valueOf(changeNeed(context, { id: needId, patch: { urgency: 1 } }))
    expect(undo.ofText.undoStack).toHaveLength(1)
    undo.ofText.undo()
    expect(findRecord(context.documents, needType, needId)?.urgency).toBe(5)
  })
})

describe('whatever a person does', () => {
  /** Enough for changes of both documents and of a text to stand above and below each other. */
  const seedCount = 20
  const name = 'undo shows each state again, in the order in which they were'

  function changeSomething(context: CommandContext, random: SeededRandom): void {
    const { documents } = context
    const need = random.pick(listRecords(documents, needType))
    const resource = random.pick(listRecords(documents, resourceType))
    const item = random.pick(listRecords(documents, agendaItemType))
    const strength = random.pick(linkStrengths)
    const title = `Titolo ${random.between(1, 1e6)}`
    const edits = [
      () => action(context, title),
      () => valueOf(changeNeed(context, { id: need.id, patch: { title, urgency: random.between(1, 5) } })),
      () => valueOf(addNeed(context, { title })),
      () => valueOf(removeNeeds(context, [need.id])),
      () => valueOf(setLink(context, { needId: need.id, resourceId: resource.id, strength, note: title })),
      () =>
        documents.official.transact(() => {
          appendMinutesBlocks(documents, item.id, [{ kind: 'paragraph', runs: plainRuns(title) }])
        }, ySyncPluginKey),
    ]
    random.pick<() => unknown>(edits)()
  }

  for (const seed of seedsOfThisRun(seedCount)) {
    test(`${name}, seed ${seed}`, async () => {
      await withSeed({ seed, name, project: 'quick' }, async (random) => {
        const context = sampleContext()
        const undo = createPersonUndo(context.documents)
        const states = [withoutCodes(context)]
        let at = 0
        for (let move = 0; move < 30; move += 1) {
          if (random.chance(0.5)) {
            undo.asOneStep(() => {
              for (let count = random.between(1, 3); count > 0; count -= 1) changeSomething(context, random)
            })
            at += 1
            states.splice(at, states.length, withoutCodes(context))
          } else if (random.chance(0.6)) {
            undo.undo()
            at = Math.max(0, at - 1)
          } else {
            undo.redo()
            at = Math.min(states.length - 1, at + 1)
          }
          expect(withoutCodes(context)).toEqual(states[at])
          expect([undo.canUndo(), undo.canRedo()]).toEqual([at > 0, at < states.length - 1])
        }
        await Promise.resolve()
      })
    })
  }
})

describe('a code', () => {
  test('is not given again when what had it is undone, and comes back with it', () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    const need = valueOf(addNeed(context, { title: 'Uno' }))
    undo.undo()
    expect(findRecord(context.documents, needType, need.id)).toBeNull()
    expect(valueOf(addNeed(context, { title: 'Due' })).code).toBe('B17')
    undo.undo()
    undo.redo()
    expect(listRecords(context.documents, needType).map(({ code }) => code)).not.toContain('B16')
    expect(valueOf(settleCodes(context))).toEqual([])
  })

  test('that a device gives to what a guest raised is nothing that this person did', () => {
    const context = sampleContext()
    const raised = { description: '', recipients: '', raisedInSessionId: null, byId: null }
    const { id } = valueOf(raiseNeed(context, { title: 'Dalla sala', ...raised }))
    const undo = createPersonUndo(context.documents)
    expect(valueOf(settleCodes(context))).toMatchObject([{ recordId: id, code: 'B16' }])
    expect(undo.canUndo()).toBe(false)
  })
})

describe('a window that is never closed', () => {
  const rename = (context: CommandContext, words: string) =>
    valueOf(changeNeed(context, { id: needId, patch: { title: words } }))

  test('takes back the newest thousand steps; with those before it a document is as large as one without undo', async () => {
    /** What the document grows by in the second thousand of changes. */
    async function growth(context: CommandContext, asOneStep: (run: () => void) => void): Promise<number> {
      // A device with a small number writes fewer bytes: both have the same, as long as most have.
      context.documents.work.clientID = 2 ** 31
      const size = () => Y.encodeStateAsUpdate(context.documents.work).byteLength
      async function work(from: number, to: number): Promise<number> {
        for (let turn = from; turn < to; turn += 1)
          asOneStep(() => void rename(context, `Titolo ${turn}, riscritto`))
        await Promise.resolve()
        return size()
      }
      const first = await work(0, mostUndoSteps)
      return (await work(mostUndoSteps, 2 * mostUndoSteps)) - first
    }
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    const own = await growth(context, undo.asOneStep)
    expect(own).toBeLessThan(1.2 * (await growth(sampleContext(), (run) => run())))
    for (let turn = 0; turn < mostUndoSteps; turn += 1) undo.undo()
    expect(undo.canUndo()).toBe(false)
    expect(findRecord(context.documents, needType, needId)?.title).toBe('Titolo 999, riscritto')
    undo.redo()
    expect(findRecord(context.documents, needType, needId)?.title).toBe('Titolo 1000, riscritto')
  })

  test('brings back what was removed later, also when it was changed in a step that is let go', async () => {
    const context = sampleContext()
    const undo = createPersonUndo(context.documents)
    undo.asOneStep(() => rename(context, 'Cambiato prima di tutto'))
    for (let turn = 0; turn < mostUndoSteps - 1; turn += 1) undo.asOneStep(() => action(context, `${turn}`))
    undo.asOneStep(() => valueOf(removeNeeds(context, [needId])))
    undo.asOneStep(() => action(context, 'Ultima'))
    await Promise.resolve()
    undo.undo()
    undo.undo()
    expect(findRecord(context.documents, needType, needId)?.title).toBe('Cambiato prima di tutto')
  })
})
