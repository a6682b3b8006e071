import { useSyncExternalStore } from 'react'
import { canvasType } from '../../../../shared/model/canvas.ts'
import { useTavolo } from '../../../state/tavolo-context.tsx'
import { useRecords } from '../../../state/use-records.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { DraftTexts } from './draft-texts.tsx'

/** What was written in silence here, on a canvas that is gone: it is nowhere else, so it is shown where canvases are. */
export function LeftDrafts() {
  const { text } = useText()
  const { session } = useTavolo()
  const canvases = useRecords(canvasType)
  const { kept } = session.drafts
  const { drafts } = useSyncExternalStore(kept.subscribe, kept.get)
  const left = drafts.filter(({ canvasId }) => canvases.every(({ id }) => id !== canvasId))
  if (left.length === 0) return null
  return (
    <Banner tone="warning" title={text('canvases.silence.goneTitle', { count: left.length })}>
      {text('canvases.silence.goneBody')}
      <DraftTexts drafts={left} />
    </Banner>
  )
}
