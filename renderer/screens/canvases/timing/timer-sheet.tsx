import { Timer as TimerIcon } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import type { StepWords } from '../../../../shared/canvas/template-words.ts'
import { longestTimerMs } from '../../../../shared/doc/timers.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { FormOnDemand } from '../../../ui/use-form-on-demand.ts'
import styles from './timing.module.css'
import type { TimerDesk } from './use-timer-desk.ts'

const longestMinutes = longestTimerMs / 60_000

/** What most steps without a time of their own take. */
const usualMinutes = 5

/** In place: how long. A step of the method is one press; any other length is typed, Enter starts it, Esc leaves. */
export function TimerSheet({
  desk,
  form,
  steps,
}: {
  readonly desk: TimerDesk
  readonly form: FormOnDemand
  readonly steps: readonly StepWords[]
}) {
  const { text } = useText()
  const [minutes, setMinutes] = useState<number | null>(steps[0]?.minutes ?? usualMinutes)
  const [isAsked, setIsAsked] = useState(false)
  function start(length: number, label: string): void {
    desk.start(length, label)
    form.close()
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setIsAsked(true)
    if (minutes !== null && minutes > 0) start(minutes, '')
  }
  return (
    <Paper as="section" padding="medium" aria-labelledby="canvas-timer">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc in any of its fields. */}
      <form
        noValidate
        onSubmit={submit}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) form.close()
        }}
      >
        <h2 id="canvas-timer" className={styles.formTitle}>
          {text('canvases.timer.title')}
        </h2>
        <div className={styles.ask}>
          <NumberField
            label={text('canvases.timer.minutesField')}
            value={minutes}
            onChange={setMinutes}
            min={1}
            max={longestMinutes}
            suffix={text('canvases.timer.unit')}
            className={styles.minutes}
            inputRef={form.field}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was opened to be written in.
            autoFocus
            errorMessage={isAsked && minutes === null ? text('canvases.timer.missing') : undefined}
          />
          <Button type="submit" variant="primary" icon={<Icon of={TimerIcon} />}>
            {text('canvases.timer.start')}
          </Button>
          <Button variant="quiet" onPress={form.close}>
            {text('canvases.timer.leave')}
          </Button>
        </div>
        {steps.length > 0 && (
          <fieldset className={styles.steps}>
            <legend className={styles.stepsTitle}>{text('canvases.timer.steps')}</legend>
            {steps.map((step) => (
              <Button key={step.key} size="small" onPress={() => start(step.minutes, step.title)}>
                {text('canvases.timer.step', { step: step.title, minutes: step.minutes })}
              </Button>
            ))}
          </fieldset>
        )}
      </form>
    </Paper>
  )
}
