import { Timer as TimerIcon } from 'lucide-react'
import { useState } from 'react'
import type { StepWords } from '../../../../shared/canvas/template-words.ts'
import { longestTimerMs } from '../../../../shared/doc/timers.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { FormOnDemand } from '../../../ui/use-form-on-demand.ts'
import { InPlaceForm } from '../../../ui/in-place-form.tsx'
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
  function submit(): void {
    setIsAsked(true)
    if (minutes !== null && minutes > 0) start(minutes, '')
  }
  return (
    <InPlaceForm
      id="canvas-timer"
      title={text('canvases.timer.title')}
      onSubmit={submit}
      onLeave={form.close}
    >
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
    </InPlaceForm>
  )
}
