import { useCallback } from 'react'
import { type Restored, restoreSnapshot } from '../../shared/doc/commands/restore-snapshot.ts'
import { planRestore } from '../../shared/doc/queries/plan-restore.ts'
import type { RestoreWish } from '../../shared/doc/queries/restore-scope.ts'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import type { VersionProblem } from '../../shared/ipc/versions.ts'
import { useApp } from './app-context.tsx'
import { keepVersion, type PastTavolo } from './keep-version.ts'
import { useTavolo } from './tavolo-context.tsx'
import { useUndo } from './use-undo.ts'

/** What came of a wish to bring something back. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly restored: Restored }
  /** A command said no, and has been shown. */
  | { readonly kind: 'refused' }
  /** The state from before could not be kept, so nothing was changed. */
  | { readonly kind: 'not-kept'; readonly problem: VersionProblem }

/** Brings back a version or one thing of it, after keeping the tavolo as it is now; `said` is what it says when done. */
export function useRestore(): (past: PastTavolo, wish: RestoreWish, said: string) => Promise<RestoreOutcome> {
  const app = useApp()
  const { session, documents } = useTavolo()
  const { runWithUndo } = useUndo()
  return useCallback(
    async (past, wish, said) => {
      const plan = planRestore(readSnapshot(documents), past.snapshot, wish)
      if (plan.records.length + plan.texts.length === 0) {
        return { kind: 'restored', restored: { count: 0, heldBack: plan.heldBack } }
      }
      const kept = await keepVersion(app, session, { kind: 'before-restore', label: past.facts.label })
      if (!kept.isOk) return { kind: 'not-kept', problem: kept.error }
      const restored = runWithUndo(said, (context) => restoreSnapshot(context, past.snapshot, wish))
      return restored === null ? { kind: 'refused' } : { kind: 'restored', restored }
    },
    [app, session, documents, runWithUndo],
  )
}
