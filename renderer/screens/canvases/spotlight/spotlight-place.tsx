import { Flashlight } from 'lucide-react'
import { litFace, type LitFace } from '../../../../shared/doc/queries/lit-face.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { useQuery } from '../../../state/use-records.ts'
import { Button } from '../../../ui/button.tsx'
import { SaidWhenSteady } from '../../../ui/said-when-steady.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { StepPanel } from '../step-panel.tsx'
import styles from './spotlight.module.css'
import { useSpotlight } from './use-spotlight.ts'

/** What everybody shall look at, in one line over either view, with the way out for whoever facilitates. */
export function SpotlightPlace({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const face = useQuery(litFace, canvasId)
  const { litId, toggle } = useSpotlight(canvasId)
  if (face === null) return null
  const words = litWords(face, text)
  return (
    <StepPanel
      icon={Flashlight}
      title={text('canvases.spotlight.title')}
      state={<p className={styles.words}>{words}</p>}
      buttons={
        toggle !== null &&
        litId !== null && (
          <Button size="small" onPress={() => toggle(litId)}>
            {text('canvases.spotlight.end')}
          </Button>
        )
      }
    >
      <SaidWhenSteady words={text('canvases.spotlight.is', { words })} />
    </StepPanel>
  )
}

/** How what is in the spotlight is called. */
export function litWords({ lit, words }: LitFace, text: Translate): string {
  return lit.kind === 'cluster' && words === '' ? text('canvases.outline.unnamed') : words
}
