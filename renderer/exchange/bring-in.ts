import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { readMeta } from '../../shared/doc/meta.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import type { Id } from '../../shared/model/id.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { OnProgress } from '../../shared/sync/tavolo-file/seal.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { Library } from '../state/library.ts'
import type { LibraryError } from '../state/library-error.ts'
import type { SessionKeeper } from '../state/session-keeper.ts'
import type { TavoloSession } from '../state/tavolo-session.ts'
import type { ExchangeProblem } from './exchange-problem.ts'
import type { FileDesk } from './file-desk.ts'
import { findTarget, type TavoloOnScreen } from './find-target.ts'
import { mergeFile } from './merge-file.ts'

/** A file that arrived, with its bare name. */
export interface ArrivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of a file. */
export type Arrival =
  | { readonly kind: 'new'; readonly tavoloId: Id<'tavolo'>; readonly file: TavoloFile }
  | {
      readonly kind: 'merged'
      readonly tavoloId: Id<'tavolo'>
      readonly file: TavoloFile
      readonly before: TavoloSnapshot
      readonly after: TavoloSnapshot
      /** It had been taken from this computer, and is back. */
      readonly wasDeleted: boolean
    }

/** What bringing a file in works with. */
export interface ExchangeParts {
  readonly library: Pick<Library, 'findTavolo' | 'adoptTavolo' | 'undeleteTavolo' | 'refresh'>
  readonly sessions: Pick<SessionKeeper, 'acquire' | 'release'>
  readonly desk: FileDesk
  /** Keeps the photos and documents of a file before anything names them; null when all are kept. */
  readonly keepAttachments: (file: TavoloFile) => Promise<ExchangeProblem | null>
  /** Keeps the tavolo as it is before something comes in. */
  readonly keepVersion: (session: TavoloSession, fileName: string) => Promise<void>
  /** Keeps the earlier states that a file brought, once its tavolo is here. */
  readonly keepVersions: (tavoloId: Id<'tavolo'>, file: TavoloFile) => Promise<void>
}

/** One file, and where the person was when it came. */
export interface BringInInput {
  readonly arrived: ArrivedFile
  readonly passphrase: string | null
  /** The tavolo on the screen, null when there is none. */
  readonly openId: Id<'tavolo'> | null
  readonly onProgress: OnProgress
}

type Brought = Promise<Result<Arrival, ExchangeProblem>>

/** Reads a file, finds its place, and merges it or keeps it as a new tavolo. A refusal changes nothing. */
export async function bringIn(parts: ExchangeParts, input: BringInInput): Brought {
  const { bytes } = input.arrived
  const read = await parts.desk.read(bytes, input.passphrase, input.onProgress)
  if (!read.isOk) return failure({ kind: 'file', problem: read.error })
  const file = read.value
  const onScreen = await tavoloOnScreen(parts, input.openId)
  const found = await parts.library.findTavolo(file.tavoloId)
  if (!found.isOk) return refuse(found.error)
  const target = findTarget(file, { onScreen, isHere: () => found.value !== null })
  if (target.kind === 'new') return keepAsNew(parts, file)
  const isDeleted = target.tavoloId === file.tavoloId && (found.value?.isDeleted ?? false)
  return mergeInto(parts, { ...input, file, tavoloId: target.tavoloId, isDeleted })
}

async function tavoloOnScreen(parts: ExchangeParts, id: Id<'tavolo'> | null): Promise<TavoloOnScreen | null> {
  if (id === null) return null
  const found = await withSession(parts, id, async (session) => readMeta(session.documents).lineageId)
  return found.isOk ? { id, lineageId: found.value } : null
}

async function keepAsNew(parts: ExchangeParts, file: TavoloFile): Brought {
  const problem = await parts.keepAttachments(file)
  if (problem !== null) return failure(problem)
  const kept = await parts.library.adoptTavolo(file)
  if (!kept.isOk) return refuse(kept.error)
  await parts.keepVersions(kept.value, file)
  return ok({ kind: 'new', tavoloId: kept.value, file })
}

async function mergeInto(
  parts: ExchangeParts,
  input: BringInInput & {
    readonly file: TavoloFile
    readonly tavoloId: Id<'tavolo'>
    readonly isDeleted: boolean
  },
): Brought {
  const { file, tavoloId, isDeleted } = input
  const merged = await withSession(parts, tavoloId, async (session): Brought => {
    const { documents } = session
    const result = await mergeFile({
      documents,
      file,
      fileName: input.arrived.name,
      desk: parts.desk,
      onBeforeMerge: () => parts.keepVersion(session, input.arrived.name),
      keepAttachments: () => parts.keepAttachments(file),
    })
    if (!result.isOk) return result
    const flushed = await session.flush()
    if (!flushed.isOk) return failure({ kind: 'not-written-yet', title: readProcess(documents).title })
    return ok({ kind: 'merged', tavoloId, file, wasDeleted: isDeleted, ...result.value })
  })
  if (!merged.isOk) return refuse(merged.error)
  if (!merged.value.isOk) return merged.value
  if (isDeleted) {
    const undeleted = await parts.library.undeleteTavolo(tavoloId)
    if (!undeleted.isOk) return refuse(undeleted.error)
  }
  await parts.keepVersions(tavoloId, file)
  await parts.library.refresh()
  return merged.value
}

/** Runs with an open tavolo, on the screen or not; whoever is last lets go of it. */
async function withSession<Value>(
  { sessions }: ExchangeParts,
  id: Id<'tavolo'>,
  run: (session: TavoloSession) => Promise<Value>,
): Promise<Result<Value, LibraryError>> {
  const opened = await sessions.acquire(id)
  try {
    return opened.isOk ? ok(await run(opened.value)) : opened
  } finally {
    await sessions.release(id)
  }
}

function refuse(error: LibraryError): { readonly isOk: false; readonly error: ExchangeProblem } {
  return failure({ kind: 'library', error })
}
