import { useCallback, useState } from 'react'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import { useApp } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { ExportJob } from './export-job.ts'
import { noteExport } from './export-log.ts'
import { fileKindName, fileKindOf, filtersOf } from './file-kinds.ts'
import { useMakeFile } from './use-make-file.ts'

/** Makes files and saves them where the person says. */
export interface Exporter {
  /** What is being made, in words («Preparo il file PDF…»); null when nothing is. */
  readonly working: string | null
  readonly save: (job: ExportJob) => void
}

/** Exports from the open tavolo as it stands; says what was saved, or what went wrong and what was kept. */
export function useExporter(): Exporter {
  const { documents, id: tavoloId } = useTavolo()
  const { clock, logError } = useApp()
  const make = useMakeFile()
  const { text } = useText()
  const files = useFiles()
  const toasts = useToasts()
  const [working, setWorking] = useState<string | null>(null)

  const run = useCallback(
    async (job: ExportJob) => {
      const kind = fileKindOf(job)
      setWorking(text('documents.working', { file: fileKindName(text, kind) }))
      const { made, remarks } = await make(job)
      setWorking(null)
      if (!made.isOk) {
        toasts.show({ text: text(`documents.problem.${made.error.kind}`), tone: 'attention' })
        return
      }
      if (made.value === null) return
      const { fileNameOf } = await import('./file-name.ts')
      const saved = await files.saveFile({
        suggestedName: fileNameOf(job, { snapshot: readSnapshot(documents), translate: text }),
        filters: filtersOf(text, kind),
        bytes: made.value,
      })
      if (saved === null) return
      if (job.kind === 'minutes') {
        noteExport(tavoloId, job.sessionId, { kind, name: saved.name, atMs: clock.nowMs() })
      }
      toasts.show({
        text: [text('documents.saved', { name: saved.name }), ...remarks].join(' '),
        tone: 'good',
        action: { label: text('documents.reveal'), onAction: () => files.revealFile(saved.savedId) },
      })
    },
    [documents, tavoloId, make, clock, text, files, toasts],
  )

  const save = useCallback(
    (job: ExportJob) => {
      run(job).catch((error: unknown) => {
        setWorking(null)
        logError(error instanceof Error ? error : new Error(String(error)))
        toasts.show({ text: text('documents.problem.unexpected'), tone: 'attention' })
      })
    },
    [run, logError, toasts, text],
  )
  return { working, save }
}
