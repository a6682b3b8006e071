import { useState } from 'react'
import { jsonLimitBytes } from '../../../shared/import/tavolo-json.ts'
import type { Process } from '../../../shared/model/process.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Result } from '../../../shared/util/result.ts'
import { useApp } from '../../state/app-context.tsx'
import type { LibraryError } from '../../state/library.ts'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { navigate } from '../../state/navigate.ts'
import { useFiles } from '../../state/use-files.ts'
import { useText } from '../../ui/text-context.tsx'

/** The ways to a tavolo; each goes to it, or leaves a sentence in `problem`. */
export interface Doors {
  readonly create: (process: Pick<Process, 'title' | 'kind'>) => void
  readonly openSample: () => void
  readonly openFile: () => void
  readonly isCreating: boolean
  readonly isOpeningSample: boolean
  /** What went wrong, in words; null when nothing did. */
  readonly problem: string | null
  readonly forgetProblem: () => void
}

/** The ways to a tavolo. */
export function useDoors(): Doors {
  const { library } = useApp()
  const { openFile } = useFiles()
  const { text } = useText()
  const [busy, setBusy] = useState<'create' | 'sample' | 'file' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function go(
    door: NonNullable<typeof busy>,
    open: () => Promise<Result<Id<'tavolo'>, LibraryError> | null>,
  ): Promise<void> {
    // Two presses make one tavolo.
    if (busy !== null) return
    setBusy(door)
    setProblem(null)
    const opened = await open()
    setBusy(null)
    if (opened === null) return
    if (!opened.isOk) {
      setProblem(libraryErrorText(text, opened.error))
      return
    }
    navigate({ screen: 'tavolo', tavoloId: opened.value, section: { kind: 'overview' } })
  }

  return {
    create: (process) => void go('create', () => library.createTavolo(process)),
    openSample: () => void go('sample', library.createSample),
    openFile: () =>
      void go('file', async () => {
        const filters = [{ name: text('home.jsonFiles'), extensions: ['json'] }]
        const file = await openFile({ filters, maxBytes: jsonLimitBytes })
        return file === null ? null : library.importJson(file.bytes)
      }),
    isCreating: busy === 'create',
    isOpeningSample: busy === 'sample',
    problem,
    forgetProblem: () => setProblem(null),
  }
}
