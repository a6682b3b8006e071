import { useMemo, useSyncExternalStore } from 'react'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import {
  countDrafts,
  type DraftCount,
  type PrivateWriting,
  writingsOf,
} from '../../../../shared/doc/private-writing.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useQuery } from '../../../state/use-records.ts'

/** Writing in silence on a canvas, as far as this computer knows. */
export interface Silence {
  /** The round that is open, else one that is read aloud, else the last one; null before there was any. */
  readonly writing: PrivateWriting | null
  /** What waits on all devices. */
  readonly count: DraftCount
  /** What waits on this one, whatever round it is of. */
  readonly drafts: readonly PrivateDraft[]
  /** Whether all of it is on the disk. */
  readonly isSafe: boolean
}

/** Keeps what there is of silence on a canvas. */
export function useSilence(canvasId: Canvas['id']): Silence {
  const { writing, count } = useQuery(readSilence, canvasId)
  const { kept } = useTavolo().session.drafts
  const { drafts, isSafe } = useSyncExternalStore(kept.subscribe, kept.get)
  const here = useMemo(() => drafts.filter((draft) => draft.canvasId === canvasId), [drafts, canvasId])
  return { writing, count, drafts: here, isSafe }
}

function readSilence(documents: TavoloDocuments, canvasId: Canvas['id']): Pick<Silence, 'writing' | 'count'> {
  const writings = writingsOf(documents, canvasId)
  const inState = (wanted: PrivateWriting['state']) => writings.find(({ state }) => state === wanted)
  const writing = inState('open') ?? inState('aloud') ?? writings.at(-1) ?? null
  const meant = writings.filter(({ id, state }) => id === writing?.id || state === writing?.state)
  return {
    writing,
    count: countDrafts(
      documents,
      meant.map(({ id }) => id),
    ),
  }
}
