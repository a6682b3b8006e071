import { changeCanvas } from '../../../shared/doc/commands/canvases.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { SavedTextArea, SavedTextField } from '../../state/saved-text-field.tsx'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './canvas-screen.module.css'

/** Title and question, kept as they are typed. */
export function NamesForm({ canvas, onDone }: { readonly canvas: Canvas; readonly onDone: () => void }) {
  const { text } = useText()
  const run = useRun()
  const save = (patch: { title?: string; question?: string }) =>
    void run((context) => changeCanvas(context, { id: canvas.id, patch }))
  return (
    <Paper as="section" padding="medium" aria-labelledby="canvas-names">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc in any of its fields. */}
      <div
        className={styles.names}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onDone()
        }}
      >
        <h2 id="canvas-names" className={styles.namesTitle}>
          {text('canvases.details')}
        </h2>
        <SavedTextField
          label={text('canvases.renameField')}
          stored={canvas.title}
          save={(title) => save({ title })}
          isRequired
          onSubmit={onDone}
        />
        <SavedTextArea
          label={text('canvases.question')}
          description={text('canvases.questionHelp')}
          stored={canvas.question}
          save={(question) => save({ question })}
        />
        <div>
          <Button onPress={onDone}>{text('canvases.done')}</Button>
        </div>
      </div>
    </Paper>
  )
}
