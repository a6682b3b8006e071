import { useCallback } from 'react'
import { jsonLimitBytes } from '../../shared/import/json-problem.ts'
import { fileLimits } from '../../shared/sync/tavolo-file/file-limits.ts'
import { useApp } from '../state/app-context.tsx'
import { type GivenFile, receiveFile } from '../state/incoming-files.ts'
import { libraryErrorText } from '../state/library-error-text.ts'
import { navigate } from '../state/navigate.ts'
import { fileProblemText } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Kinds of file that bring a tavolo, by the ending of their name; null for any other. */
export function tavoloFileKind(name: string): 'tavolo' | 'json' | null {
  const ending = /\.(tavolo|json)$/i.exec(name)?.[1]?.toLowerCase()
  return ending === 'tavolo' || ending === 'json' ? ending : null
}

/** Takes a file that was not chosen in a dialog of ours: looks at its size, then opens it by its kind. */
export function useGivenFile(): (file: File) => Promise<void> {
  const { library } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  return useCallback(
    async (file) => {
      const say = (said: string) => void toasts.show({ text: said, tone: 'attention' })
      const kind = tavoloFileKind(file.name)
      const maxBytes = kind === 'json' ? jsonLimitBytes : fileLimits.fileBytes
      if (file.size > maxBytes) {
        say(fileProblemText(text, { kind: 'tooLarge', sizeBytes: file.size, maxBytes }))
        return
      }
      const bytes = await readBytes(file)
      if (bytes === null) say(fileProblemText(text, { kind: 'notFound' }))
      else if (kind === 'tavolo') receiveFile({ name: file.name, bytes })
      else {
        const made = await library.importJson(bytes)
        if (made.isOk) navigate({ screen: 'tavolo', tavoloId: made.value, section: { kind: 'overview' } })
        else say(libraryErrorText(text, made.error))
      }
    },
    [library, text, toasts],
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
