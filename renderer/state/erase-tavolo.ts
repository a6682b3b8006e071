import type { ErasedBackups } from '../../shared/ipc/erasing.ts'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { Id } from '../../shared/model/id.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { Result } from '../../shared/util/result.ts'
import type { App } from './app-context.tsx'
import { isAlone } from './count-tavolo.ts'
import type { LibraryError } from './library-error.ts'

/** What is erased of a tavolo, in this order. */
export const erasedParts = ['documents', 'versions', 'secondCopy', 'attachments', 'backups'] as const

/** One of the things that a computer keeps of a tavolo. */
export type ErasedPart = (typeof erasedParts)[number]

/** What a person decided to erase. */
export interface ErasePlan {
  readonly tavoloId: Id<'tavolo'>
  readonly title: string
  /** The file that was saved and proved: bare name and SHA-256. */
  readonly file: { readonly name: string; readonly sha256: string }
  /** The attachments that were counted: afterwards nothing names them any more. */
  readonly sha256s: readonly string[]
  readonly backups: 'erase' | 'keep'
}

/** Why a part is still there. */
export type EraseProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | { readonly kind: 'library'; readonly error: LibraryError }
  | { readonly kind: 'unexpected' }

/** What became of a part. */
export type PartOutcome =
  | {
      readonly kind: 'erased'
      readonly count: number
      readonly keptCount: number
      readonly backups: ErasedBackups | null
    }
  /** The person wanted it so. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly problem: EraseProblem }

/** How far the erasing of a tavolo is. */
export type Erasure =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly plan: ErasePlan }
  /** Its last changes could not be written, so it could not be closed: nothing was erased. */
  | { readonly kind: 'stillOpen'; readonly plan: ErasePlan }
  | {
      readonly kind: 'done'
      readonly plan: ErasePlan
      readonly outcomes: Readonly<Record<ErasedPart, PartOutcome>>
    }

/** What of the app erasing works with. */
export interface EraseApp extends Pick<App, 'host' | 'library' | 'logError'> {
  readonly sessions: Pick<App['sessions'], 'whenClosed'>
  readonly backups: Pick<App['backups'], 'forget'>
  readonly recovery: Pick<App['recovery'], 'forgetTavolo'>
  readonly voteMemory: Pick<App['voteMemory'], 'forget'>
  readonly author: Pick<App['author'], 'get'>
}

const erasure = createObservable<Erasure>({ kind: 'none' })

/** What becomes of the tavolo that is being erased; it is known until Tavolo is closed, or somebody has read it. */
export const currentErasure: Observable<Erasure> = erasure

/** The person has read what was erased. */
export function forgetErasure(): void {
  erasure.set({ kind: 'none' })
}

/**
 * Erases a tavolo from this computer. Whoever has it open must let go of it; that is waited for. A part that cannot be
 * erased stops none of the others; calling this again tries those that are left.
 */
export async function eraseTavolo(app: EraseApp, plan: ErasePlan): Promise<void> {
  const before = erasure.get()
  if (before.kind === 'working') return
  const known = before.kind === 'done' && before.plan.tavoloId === plan.tavoloId ? before.outcomes : null
  erasure.set({ kind: 'working', plan })
  // From now on no backup is made by itself: it would come after those that are erased.
  await app.backups.forget(plan.tavoloId)
  if (!(await app.sessions.whenClosed(plan.tavoloId))) {
    erasure.set({ kind: 'stillOpen', plan })
    return
  }
  const outcomes = { ...nothingDone, ...known }
  for (const part of erasedParts) {
    if (outcomes[part].kind === 'failed') outcomes[part] = await erasePart(app, plan, part)
  }
  app.recovery.forgetTavolo(plan.tavoloId)
  app.voteMemory.forget(plan.tavoloId)
  await app.library.refresh()
  erasure.set({ kind: 'done', plan, outcomes })
}

const notDone: PartOutcome = { kind: 'failed', problem: { kind: 'unexpected' } }
const nothingDone: Readonly<Record<ErasedPart, PartOutcome>> = {
  documents: notDone,
  versions: notDone,
  secondCopy: notDone,
  attachments: notDone,
  backups: notDone,
}

async function erasePart(app: EraseApp, plan: ErasePlan, part: ErasedPart): Promise<PartOutcome> {
  try {
    return await eraseNow(app, plan, part)
  } catch (error) {
    app.logError(new Error(`Erasing ${part}: ${String(error)}`))
    return notDone
  }
}

async function eraseNow(
  { host, library, author }: EraseApp,
  plan: ErasePlan,
  part: ErasedPart,
): Promise<PartOutcome> {
  const what = { tavoloId: plan.tavoloId, mode: 'remove' } as const
  switch (part) {
    case 'documents': {
      const erased = await library.eraseTavolo(plan.tavoloId)
      return erased.isOk ? erasedOf(erased.value) : failedOf({ kind: 'library', error: erased.error })
    }
    case 'versions':
      return outcomeOf(await host.versionErase(what), ({ count }) => erasedOf(count))
    case 'secondCopy':
      return outcomeOf(await host.journalErase(what), ({ count }) => erasedOf(count))
    case 'attachments': {
      const erased = await host.blobErase({
        ...what,
        sha256s: [...plan.sha256s],
        isOnlyTavolo: isAlone(library, plan.tavoloId),
      })
      return outcomeOf(erased, ({ sha256s, keptCount }) => ({ ...erasedOf(sha256s.length), keptCount }))
    }
    case 'backups': {
      if (plan.backups === 'keep') return { kind: 'left' }
      const { deviceId } = author.get()
      const erased = await host.backupErase({ ...what, deviceId, sparedSha256: plan.file.sha256 })
      return outcomeOf(erased, (backups) => ({ ...erasedOf(backups.erased.length), backups }))
    }
    default:
      return assertNever(part)
  }
}

function outcomeOf<Value>(
  result: Result<Value, FileProblem>,
  outcome: (value: Value) => PartOutcome,
): PartOutcome {
  return result.isOk ? outcome(result.value) : failedOf({ kind: 'file', problem: result.error })
}

function erasedOf(count: number): PartOutcome & { kind: 'erased' } {
  return { kind: 'erased', count, keptCount: 0, backups: null }
}

function failedOf(problem: EraseProblem): PartOutcome {
  return { kind: 'failed', problem }
}
