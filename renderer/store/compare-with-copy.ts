import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { HostResult } from '../../shared/ipc/contract.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { areInStep, type DocumentMarks } from '../../shared/sync/change-marks.ts'
import { areWaiting, extentOf, isLossless, lossBesideStore, type RecoveredExtent } from './copy-loss.ts'
import type { CatchUp } from './document-saver.ts'
import type { JournalCalls } from './journal-calls.ts'
import { isSameTavolo, type CopyStand } from './journal-copy.ts'
import { closeCopy, readCopy, type CopyReading } from './read-copy.ts'
import type { TavoloId, TavoloMarks, TavoloStore } from './tavolo-store.ts'

/** What an opening had to bring back from the second copy, worth telling. Times in milliseconds since 1970. */
export interface OpeningRecovery {
  /** `damaged`: what the store held could not be read · `older`: the store held an older state, or lacks what is lost. */
  readonly kind: 'damaged' | 'older'
  /** The last change that was brought back; null when it is not known. */
  readonly toMs: number | null
  /** How much of what was written is in neither copy. */
  readonly extent: RecoveredExtent
}

/** How an opening goes on after the two copies were compared. */
export interface OpeningPlan {
  readonly stand: CopyStand
  /** How far the second copy goes, as far as the documents hold it. */
  readonly known: TavoloMarks
  /** Marks that both copies share; null when they are brought together now. */
  readonly before: TavoloMarks | null
  /** For each document what the store lacks and what the second copy lacks; null when they are in step. */
  readonly catchUp: Readonly<Record<DocumentName, readonly [store: CatchUp, copy: CatchUp]>> | null
  readonly recovery: OpeningRecovery | null
}

/** What is compared. */
export interface CopyComparison {
  readonly calls: JournalCalls
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  /** As the store gave them; what only the second copy has is merged into them. */
  readonly documents: TavoloDocuments
  readonly storeMarks: TavoloMarks
  /** Whether something in the store could not be read. */
  readonly isStoreDamaged: boolean
  /** What the shell said of the second copy; null when it did not answer. */
  readonly opened: Extract<HostResult<'journalOpen'>, { isOk: true }>['value'] | null
}

/**
 * By so many changes the copies may differ because the program ended between the one and the other: a second of quick
 * typing. That is nothing to tell; nothing that was called saved is concerned.
 */
const mostUnderWay = 12

const names: readonly DocumentName[] = ['official', 'work']
const noMarks: TavoloMarks = { official: [], work: [] }
const nothing: CatchUp = { bytes: null, contributions: [] }

/** Compares what the store gave with the second copy. With equal marks nothing is read; otherwise all of it, and both get what they lack. */
export async function compareWithCopy(comparison: CopyComparison): Promise<OpeningPlan> {
  const { calls, tavoloId, storeMarks, isStoreDamaged, opened } = comparison
  if (opened === null) return planOf('unknown', noMarks)
  if (opened.kind === 'missing') return planOf('behind', noMarks)
  const isInStep = names.every((name) => areInStep(storeMarks[name], opened.marks[name]))
  if (isInStep && opened.isWhole && !isStoreDamaged) {
    return { stand: 'in-step', known: opened.marks, before: storeMarks, catchUp: null, recovery: null }
  }
  const reading = await readCopy(calls, tavoloId)
  if (!reading.isOk) return planOf('unknown', noMarks)
  const plan = await bringTogether(comparison, reading.value, opened)
  closeCopy(reading.value)
  return plan
}

function planOf(stand: CopyStand, known: TavoloMarks): OpeningPlan {
  const catchUp = { official: [nothing, nothing], work: [nothing, nothing] } as const
  return { stand, known, before: null, catchUp, recovery: null }
}

async function bringTogether(
  comparison: CopyComparison,
  reading: CopyReading,
  opened: { readonly marks: TavoloMarks; readonly isWhole: boolean },
): Promise<OpeningPlan> {
  const { store, tavoloId, documents, storeMarks, isStoreDamaged } = comparison
  // A copy of another lineage is none of this tavolo: a full state takes its place, and the old ones stay a while.
  if (!isSameTavolo(documents, reading.documents)) return planOf('behind', opened.marks)
  const before = { marks: storeMarks, isWaiting: areWaiting(documents) }
  const storeLacks = changesOf(documents, () => applyAll(documents, reading.documents))
  const copyLacks = changesOf(reading.documents, () => applyAll(reading.documents, documents))
  const stored = await store.listChanges(tavoloId)
  const storedToMs = stored.isOk ? stored.value.reduce((latest, { toMs }) => Math.max(latest, toMs), 0) : 0
  function catchUpOf(name: DocumentName): readonly [CatchUp, CatchUp] {
    const missed = reading.changes.filter(({ document, toMs }) => document === name && toMs > storedToMs)
    return [
      { bytes: storeLacks[name], contributions: storeLacks[name] === null ? [] : missed },
      { bytes: copyLacks[name], contributions: [] },
    ]
  }
  const isOlder = names.some(
    (name) =>
      storeLacks[name] !== null && changesBetween(storeMarks[name], opened.marks[name]) > mostUnderWay,
  )
  // Of rows that cannot be read nobody knows which they were: only the copy counts then.
  const extent = extentOf(isStoreDamaged ? reading.loss : lossBesideStore(reading.loss, documents, before))
  const recovered = { toMs: reading.lastChangedAtMs, extent }
  return {
    stand: opened.isWhole && isLossless(reading.loss) ? 'in-step' : 'behind',
    known: opened.marks,
    before: null,
    catchUp: { official: catchUpOf('official'), work: catchUpOf('work') },
    recovery: isStoreDamaged
      ? { kind: 'damaged', ...recovered }
      : isOlder || extent.kind !== 'all'
        ? { kind: 'older', ...recovered }
        : null,
  }
}

/** How many changes the second of two copies has more, as far as their marks tell. */
function changesBetween(behind: DocumentMarks, ahead: DocumentMarks): number {
  return ahead.reduce((sum, { openingId, count }) => {
    const known = behind.find((mark) => mark.openingId === openingId)?.count ?? 0
    return sum + Math.max(0, count - known)
  }, 0)
}

/** What a step changes in each document, as one update; null where it changes nothing. */
function changesOf(documents: TavoloDocuments, step: () => void): Record<DocumentName, Uint8Array | null> {
  const heard: Record<DocumentName, Uint8Array[]> = { official: [], work: [] }
  const listeners = names.map((name) => {
    const listen = (update: Uint8Array): number => heard[name].push(update)
    documents[name].on('update', listen)
    return () => documents[name].off('update', listen)
  })
  step()
  for (const stop of listeners) stop()
  return { official: joined(heard.official), work: joined(heard.work) }
}

function joined(updates: Uint8Array[]): Uint8Array | null {
  return updates.length === 0 ? null : Y.mergeUpdates(updates)
}

function applyAll(target: TavoloDocuments, source: TavoloDocuments): void {
  for (const name of names) Y.applyUpdate(target[name], Y.encodeStateAsUpdate(source[name]))
}
