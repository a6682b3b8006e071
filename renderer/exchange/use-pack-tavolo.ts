import { useCallback } from 'react'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import { useApp } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'
import { megabytes } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Gives the open tavolo as the bytes of a `.tavolo` file; null after saying why it could not. */
export function usePackTavolo(): (passphrase: string | null) => Promise<Uint8Array | null> {
  const app = useApp()
  const { documents, id: tavoloId, context } = useTavolo()
  const { author } = context
  const { text } = useText()
  const toasts = useToasts()
  return useCallback(
    async (passphrase) => {
      const [{ makeTavoloFile }, { workerDesk }, { readVersionFiles }] = await Promise.all([
        import('./make-tavolo-file.ts'),
        import('./worker-desk.ts'),
        import('./version-files.ts'),
      ])
      const { host, library, clock } = app
      const made = await makeTavoloFile(
        { desk: workerDesk, host, library, readVersions: (id) => readVersionFiles(host, id) },
        {
          ...{ tavoloId, documents, author, passphrase },
          snapshot: readSnapshot(documents),
          nowMs: clock.nowMs(),
          onProgress: () => undefined,
        },
      )
      const say = (said: string) => void toasts.show({ text: said, tone: 'attention' })
      if (made.isOk) {
        const { bytes, missingCount: count } = made.value
        if (count > 0) say(text('exchange.attachmentsMissing', { count }))
        return bytes
      }
      const { error } = made
      if (error.kind === 'not-proved') say(text('exchange.notProved'))
      else {
        const [size, limit] = [megabytes(error.sizeBytes), megabytes(error.limitBytes)]
        say(text('exchange.tooLargeToSave', { size, limit }))
      }
      return null
    },
    [app, documents, tavoloId, author, text, toasts],
  )
}
