import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { failure, type Result } from '../../shared/util/result.ts'
import { type App, useApp } from '../state/app-context.tsx'
import type { IncomingFile } from '../state/incoming-files.ts'
import { parseRoute } from '../state/route.ts'
import { type Arrival, bringIn } from './bring-in.ts'
import type { ExchangeProblem } from './exchange-problem.ts'
import type { FileDesk } from './file-desk.ts'
import { openWorkerDesk } from './worker-desk.ts'
import { exchangeParts } from './exchange-parts.ts'

/** How far a file is. */
export type Progress =
  /** `part` is how far its key is, 0 to 1; null while there is no key to make. */
  | { readonly kind: 'working'; readonly part: number | null }
  | { readonly kind: 'locked'; readonly wasWrong: boolean }
  | { readonly kind: 'refused'; readonly problem: ExchangeProblem | { readonly kind: 'unexpected' } }
  | { readonly kind: 'arrived'; readonly arrival: Arrival }

/** Brings a file in; asks for a passphrase when it needs one. */
export function useBringIn(file: IncomingFile): {
  readonly progress: Progress
  readonly unlock: (passphrase: string) => void
  /** Gives up reading; false when it is too late for that, and the file is coming in. */
  readonly stop: () => boolean
} {
  const app = useApp()
  const [progress, setProgress] = useState<Progress>({ kind: 'working', part: null })
  const isStarted = useRef(false)
  const desk = useMemo(() => openWorkerDesk(), [])

  const run = useCallback(
    async (passphrase: string | null) => {
      setProgress({ kind: 'working', part: null })
      const brought = await bringInSafely(app, file, {
        desk,
        passphrase,
        onProgress: (part) => setProgress({ kind: 'working', part }),
      })
      setProgress(progressOf(brought))
    },
    [app, file, desk],
  )

  useEffect(() => {
    // A component that is mounted twice reads its file once.
    if (isStarted.current) return
    isStarted.current = true
    void run(null)
  }, [run])
  return { progress, unlock: (passphrase) => void run(passphrase), stop: desk.stop }
}

type Brought = Result<Arrival, ExchangeProblem | { readonly kind: 'unexpected' }>

async function bringInSafely(
  app: App,
  arrived: IncomingFile,
  options: {
    readonly desk: FileDesk
    readonly passphrase: string | null
    readonly onProgress: (part: number) => void
  },
): Promise<Brought> {
  const route = parseRoute(window.location.hash)
  const openId = route.screen === 'tavolo' ? route.tavoloId : null
  try {
    const { desk, ...rest } = options
    return await bringIn(exchangeParts(app, desk), { arrived, openId, ...rest })
  } catch (error) {
    app.logError(error instanceof Error ? error : new Error(String(error)))
    return failure({ kind: 'unexpected' })
  }
}

function progressOf(brought: Brought): Progress {
  if (brought.isOk) return { kind: 'arrived', arrival: brought.value }
  const problem = brought.error
  if (problem.kind === 'file') {
    const { kind } = problem.problem
    if (kind === 'passphrase-needed') return { kind: 'locked', wasWrong: false }
    if (kind === 'wrong-passphrase') return { kind: 'locked', wasWrong: true }
  }
  return { kind: 'refused', problem }
}
