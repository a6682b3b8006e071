import type { Clock } from '../../util/clock.ts'
import type { NewId } from '../../model/id.ts'
import type { DocumentName } from '../../model/record-type.ts'
import type { TavoloDocuments } from '../documents.ts'
import { LocalOrigin, QuietOrigin, type Author } from '../origin.ts'

/** What every command needs: the documents, who acts, and the sources of time and of new ids. */
export interface CommandContext {
  readonly documents: TavoloDocuments
  readonly author: Author
  readonly clock: Clock
  readonly newId: NewId
  /** Whether who acts keeps to the locks of canvases, asked at each deed; without it, they facilitate. */
  readonly keepsToLocks?: (() => boolean) | undefined
}

/** Why a command changed nothing. */
export type CommandError =
  /** The input breaks the record's schema; `field` is the first field at fault. */
  | { readonly kind: 'invalid'; readonly field: string; readonly problem: FieldProblem }
  | { readonly kind: 'not-found'; readonly id: string }
  /** The verbale it belongs to is approved; a correction is needed. */
  | { readonly kind: 'frozen' }
  /** The tavolo was written by a newer Tavolo and is open read-only. */
  | { readonly kind: 'read-only' }
  /** A rule of the domain forbids it; `rule` names it and has a text in the locale files. */
  | { readonly kind: 'forbidden'; readonly rule: DomainRule }

/** What is wrong with a field. */
export type FieldProblem = 'required' | 'too-long' | 'not-a-date' | 'not-a-time' | 'not-valid'

/** Rules of the domain that a command may refuse by. */
export type DomainRule =
  | 'agreement-needs-unanimity'
  | 'status-cannot-jump'
  | 'conflict-declared'
  | 'objection-blocks-consensus'
  | 'not-present'
  | 'organization-in-use'
  | 'participant-in-use'
  | 'observations-pending'
  | 'decisions-open'
  | 'vote-without-voices'
  | 'override-without-reason'
  | 'connection-needs-two'
  | 'vote-still-open'
  | 'vote-closed'
  | 'organizations-vote-openly'
  | 'too-many-dots'
  | 'too-many-dots-on-one'
  | 'too-many-dots-on-own'
  | 'writing-in-silence'
  | 'canvas-locked'
  | 'pinned'
  | 'line-to-itself'
  | 'too-large-for-zone'

/** Runs one transaction in one document, with the author as origin. */
export function transact(context: CommandContext, document: DocumentName, change: () => void): void {
  context.documents[document].transact(change, new LocalOrigin(context.author))
}

/** The same for what a moment of the room is about (a time that runs, a round of writing): no step of anybody's undo. */
export function transactQuietly(context: CommandContext, document: DocumentName, change: () => void): void {
  context.documents[document].transact(change, new QuietOrigin(context.author))
}

/**
 * Runs several commands as one step of undo, in the official document. What is read inside still shows the state
 * before the step: a command that depends on another's outcome does not belong in the same step.
 */
export function asOneStep<Value>(context: CommandContext, run: () => Value): Value {
  return context.documents.official.transact(run, new LocalOrigin(context.author))
}

/** The same in the work document. */
export function asOneWorkStep<Value>(context: CommandContext, run: () => Value): Value {
  return context.documents.work.transact(run, new LocalOrigin(context.author))
}
