import { useCallback, useMemo } from 'react'
import { jsonLimitBytes } from '../../shared/import/json-problem.ts'
import { fileLimits, tavoloExtension } from '../../shared/sync/tavolo-file/file-limits.ts'
import { useApp } from '../state/app-context.tsx'
import { type GivenFile, receiveFile } from '../state/incoming-files.ts'
import { libraryErrorText } from '../state/library-error-text.ts'
import { navigate } from '../state/navigate.ts'
import { fileProblemText, useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Kinds of file that bring a tavolo, by the ending of their name; null for any other. */
export function tavoloFileKind(name: string): 'tavolo' | 'json' | null {
  const ending = /\.(tavolo|json)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'tavolo' || ending === 'json' ? ending : null
}

/** Ways to bring a file in from wherever the person is. */
export interface FileTaking {
  /** A file that was dropped: its size is looked at before it is read. */
  readonly takeDropped: (file: File) => Promise<void>
  /** Asks which file; a tavolo that is on the screen stays there. */
  readonly choose: () => Promise<void>
}

/** Takes files of both kinds; what went wrong with one is said in a notice. */
export function useFileTaking(): FileTaking {
  const { library } = useApp()
  const { openFile } = useFiles()
  const { text } = useText()
  const toasts = useToasts()
  const say = useCallback((said: string) => void toasts.show({ text: said, tone: 'attention' }), [toasts])
  const take = useCallback(
    async (file: GivenFile) => {
      if (tavoloFileKind(file.name) !== 'json') {
        receiveFile(file)
        return
      }
      const made = await library.importJson(file.bytes)
      if (made.isOk) navigate({ screen: 'tavolo', tavoloId: made.value, section: { kind: 'overview' } })
      else say(libraryErrorText(text, made.error))
    },
    [library, text, say],
  )
  return useMemo(
    () => ({
      async takeDropped(file) {
        const maxBytes = tavoloFileKind(file.name) === 'json' ? jsonLimitBytes : fileLimits.fileBytes
        const { name, size: sizeBytes } = file
        if (sizeBytes > maxBytes) {
          say(fileProblemText(text, { kind: 'tooLarge', sizeBytes, maxBytes }))
          return
        }
        const bytes = await readBytes(file)
        if (bytes === null) say(fileProblemText(text, { kind: 'notFound' }))
        else await take({ name, bytes })
      },
      async choose() {
        const filters = [{ name: text('exchange.fileKinds'), extensions: [tavoloExtension, 'json'] }]
        const smallerKinds = { json: jsonLimitBytes }
        const file = await openFile({ filters, maxBytes: fileLimits.fileBytes, smallerKinds })
        if (file !== null) await take(file)
      },
    }),
    [text, openFile, say, take],
  )
}

async function readBytes(file: File): Promise<GivenFile['bytes'] | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // It was moved away, or the stick it lay on was, while it was dropped.
    return null
  }
}
