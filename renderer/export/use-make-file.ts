import { useCallback } from 'react'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import type { Result } from '../../shared/util/result.ts'
import { usePackTavolo } from '../exchange/use-pack-tavolo.ts'
import { useApp } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import type { ExportJob } from './export-job.ts'
import type { MakeFileError } from './make-file.ts'

/** A file that was made, with what is to be said of it. */
export interface MadeFile {
  /** Its bytes; null when the printer has already said why there are none. */
  readonly made: Result<Uint8Array | null, MakeFileError>
  /** Sentences: what is less than one would expect. */
  readonly remarks: readonly string[]
}

/** Makes files from the open tavolo as it stands at that moment; nothing is saved. */
export function useMakeFile(): (job: ExportJob) => Promise<MadeFile> {
  const { documents } = useTavolo()
  const packTavolo = usePackTavolo()
  const { clock, host } = useApp()
  const { text, language } = useText()
  const { printPdf } = useFiles()
  return useCallback(
    async (job) => {
      // The writers come when the first file is asked for: starting must not wait for them.
      const { makeFile } = await import('./make-file.ts')
      const remarks: string[] = []
      const made = await makeFile(job, {
        snapshot: readSnapshot(documents),
        language,
        translate: text,
        createdIso: new Date(clock.nowMs()).toISOString(),
        today: clock.today(),
        printPdf,
        onPicturesLeftOut(count) {
          remarks.push(text('documents.photosLeftOut', { count }))
        },
        onPictureReduced() {
          remarks.push(text('map-files.pictureReduced'))
        },
        async readPicture(sha256) {
          const read = await host.blobRead({ sha256 })
          return read.isOk ? read.value : null
        },
        packTavolo,
      })
      return { made, remarks }
    },
    [documents, packTavolo, clock, host, text, language, printPdf],
  )
}
