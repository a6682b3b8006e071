import { changeCanvas } from '../../../shared/doc/commands/canvases.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import { wholeCanvas } from '../../../shared/export/canvas/canvas-scope.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { synthesisRuns } from '../../citing/canvas-citations.ts'
import { PictureToMinutes, ToMinutes } from '../../citing/to-minutes.tsx'
import { SavedTextArea } from '../../state/saved-text-field.tsx'
import { useRun } from '../../state/use-run.ts'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './canvas-screen.module.css'

/** What the table takes from the canvas, in its own words. */
export function Synthesis({ canvas, mayWrite }: { readonly canvas: Canvas; readonly mayWrite: boolean }) {
  const { text } = useText()
  const run = useRun()
  if (!mayWrite) {
    if (canvas.synthesis === '') return null
    return (
      <Section title={text('canvases.synthesis')}>
        <p>{canvas.synthesis}</p>
      </Section>
    )
  }
  const blocks = (): readonly MinutesBlock[] => [{ kind: 'paragraph', runs: synthesisRuns(canvas, { text }) }]
  return (
    <div className={styles.synthesis}>
      <SavedTextArea
        label={text('canvases.synthesis')}
        description={text('canvases.synthesisHelp')}
        stored={canvas.synthesis}
        save={(synthesis) =>
          void run((context) => changeCanvas(context, { id: canvas.id, patch: { synthesis } }))
        }
      />
      <p className={styles.ways}>
        {canvas.synthesis !== '' && (
          <ToMinutes size="small" label={text('from-canvas.synthesisToMinutes')} makeBlocks={blocks} />
        )}
        <PictureToMinutes
          size="small"
          label={text('from-canvas.canvasToMinutesPictured')}
          makePicture={() => ({
            blocks: blocks(),
            canvasId: canvas.id,
            scope: wholeCanvas,
            title: canvas.title,
          })}
        />
      </p>
    </div>
  )
}
