import { useEffect, useRef } from 'react'
import { useApp } from '../state/app-context.tsx'
import { receiveFile } from '../state/incoming-files.ts'
import { fileProblemText } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Takes the files that a double click or the command line asked for: those that wait already, and those that come. */
export function useOpenedFiles(): void {
  const { host } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const say = useRef((_said: string): void => undefined)
  useEffect(() => {
    say.current = (said) => void toasts.show({ text: said, tone: 'attention' })
  })
  useEffect(() => {
    async function takeAll(): Promise<void> {
      for (;;) {
        const taken = await host.openedFileTake()
        if (!taken.isOk) {
          const problem = fileProblemText(text, taken.error.problem)
          say.current(text('exchange.notRead', { name: taken.error.name, problem }))
        } else if (taken.value.kind === 'none') return
        else receiveFile(taken.value)
      }
    }
    void takeAll()
    return host.on('openedFileWaiting', () => void takeAll())
  }, [host, text])
}
