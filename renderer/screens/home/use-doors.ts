import { useRef, useState } from 'react'
import { jsonLimitBytes } from '../../../shared/import/json-problem.ts'
import type { Process } from '../../../shared/model/process.ts'
import type { Id } from '../../../shared/model/id.ts'
import { fileLimits, tavoloExtension } from '../../../shared/sync/tavolo-file/file-limits.ts'
import type { Result } from '../../../shared/util/result.ts'
import { useApp } from '../../state/app-context.tsx'
import type { Library } from '../../state/library.ts'
import type { LibraryError } from '../../state/library-error.ts'
import { libraryErrorText } from '../../state/library-error-text.ts'
import { receiveFile } from '../../state/incoming-files.ts'
import { navigate } from '../../state/navigate.ts'
import { useFiles } from '../../state/use-files.ts'
import { useText } from '../../ui/text-context.tsx'

/** The ways to a tavolo; each goes to it, or leaves a sentence in `problem`. */
export interface Doors {
  readonly create: (process: Pick<Process, 'title' | 'kind'>) => void
  readonly openSample: () => void
  readonly openFile: () => void
  /** Opens an earlier full state of a tavolo as a tavolo of its own. */
  readonly openMoment: (moment: Parameters<Library['openMoment']>[0]) => void
  /** What went wrong, in words; null when nothing did. */
  readonly problem: string | null
  readonly forgetProblem: () => void
}

/** The ways to a tavolo. */
export function useDoors(): Doors {
  const { library } = useApp()
  const { openFile } = useFiles()
  const { text } = useText()
  const isBusy = useRef(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function go(open: () => Promise<Result<Id<'tavolo'>, LibraryError> | null>): Promise<void> {
    // Two presses make one tavolo.
    if (isBusy.current) return
    isBusy.current = true
    setProblem(null)
    const opened = await open()
    isBusy.current = false
    if (opened === null) return
    if (!opened.isOk) {
      setProblem(libraryErrorText(text, opened.error))
      return
    }
    navigate({ screen: 'tavolo', tavoloId: opened.value, section: { kind: 'overview' } })
  }

  return {
    create: (process) => void go(() => library.createTavolo(process)),
    openSample: () => void go(library.createSample),
    openFile: () =>
      void go(async () => {
        const filters = [{ name: text('exchange.fileKinds'), extensions: [tavoloExtension, 'json'] }]
        const smallerKinds = { json: jsonLimitBytes }
        const file = await openFile({ filters, maxBytes: fileLimits.fileBytes, smallerKinds })
        if (file === null) return null
        if (!isTavoloName(file.name)) return library.importJson(file.bytes)
        // What becomes of it is shown by whoever takes files in, on any screen.
        receiveFile(file)
        return null
      }),
    openMoment: (moment) => void go(() => library.openMoment(moment)),
    problem,
    forgetProblem: () => setProblem(null),
  }
}

function isTavoloName(name: string): boolean {
  return name.toLowerCase().endsWith(`.${tavoloExtension}`)
}
