import { endSpotlight, lightUp } from '../../../../shared/doc/commands/spotlight.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { findLit, litOn } from '../../../../shared/doc/spotlight.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'

/** «In primo piano»: the one thing of a canvas that everybody shall look at. */
export interface Spotlight {
  /** The card, cluster or zone; null while nothing is. */
  readonly litId: string | null
  /** Puts something in, or takes it out when it is in; nothing where it is neither card, cluster nor zone. null for who does not facilitate. */
  readonly toggle: ((id: string) => void) | null
}

/** Reads what is in the spotlight of a canvas. */
export function useLitId(canvasId: Canvas['id']): string | null {
  return useQuery(readLitId, canvasId)
}

/** Reads what is in the spotlight of a canvas, and changes it. */
export function useSpotlight(canvasId: Canvas['id']): Spotlight {
  const litId = useLitId(canvasId)
  const { documents } = useTavolo()
  const run = useRun()
  const facilitates = useFacilitates()
  function toggle(id: string): void {
    if (findLit(documents, id) === null) return
    run((context) => (id === litId ? endSpotlight(context, canvasId) : lightUp(context, id)))
  }
  return { litId, toggle: facilitates ? toggle : null }
}

function readLitId(documents: TavoloDocuments, canvasId: Canvas['id']): string | null {
  return litOn(documents, canvasId)?.thing.id ?? null
}
