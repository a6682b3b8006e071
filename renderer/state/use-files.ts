import { useMemo } from 'react'
import type { HostInput } from '../../shared/ipc/contract.ts'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useApp } from './app-context.tsx'

/** A file that was saved; `savedId` lets it be shown in its folder. */
export interface SavedFile {
  readonly name: string
  readonly savedId: string
}

/** A file that was opened. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files through the system's dialogs. Each gives null when the person gave up, or after saying what went wrong. */
export interface Files {
  readonly saveFile: (input: HostInput<'fileSave'>) => Promise<SavedFile | null>
  readonly openFile: (input: HostInput<'fileOpen'>) => Promise<OpenedFile | null>
  readonly printPdf: (input: HostInput<'printPdf'>) => Promise<Uint8Array | null>
  /** Shows a saved file in the system's file manager. */
  readonly revealFile: (savedId: string) => void
}

/** A file problem in words: what happened and what is as it was. */
export function fileProblemText(text: Translate, problem: FileProblem): string {
  if (problem.kind === 'tooLarge') {
    return text('errors.file.tooLarge', {
      size: megabytes(problem.sizeBytes),
      limit: megabytes(problem.maxBytes),
    })
  }
  if (problem.kind === 'other') return text('errors.file.other', { code: problem.code })
  return text(`errors.file.${problem.kind}`)
}

/** Whole megabytes, at least one. */
export function megabytes(sizeBytes: number): number {
  return Math.max(1, Math.round(sizeBytes / 1_000_000))
}

/** The person's files. */
export function useFiles(): Files {
  const { host } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  return useMemo(() => {
    function say(said: string): null {
      toasts.show({ text: said, tone: 'attention' })
      return null
    }
    return {
      async saveFile(input) {
        const saved = await host.fileSave(input)
        if (!saved.isOk) return say(fileProblemText(text, saved.error))
        return saved.value.kind === 'saved' ? saved.value : null
      },
      async openFile(input) {
        const opened = await host.fileOpen(input)
        if (!opened.isOk) return say(fileProblemText(text, opened.error))
        return opened.value.kind === 'opened' ? opened.value : null
      },
      async printPdf(input) {
        const printed = await host.printPdf(input)
        return printed.isOk ? printed.value : say(text(`errors.print.${printed.error.kind}`))
      },
      revealFile: (savedId) => void host.revealInFolder({ savedId }),
    }
  }, [host, text, toasts])
}
