import { Timer as TimerIcon } from 'lucide-react'
import type { StepWords } from '../../../../shared/canvas/template-words.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { FormOnDemand } from '../../../ui/use-form-on-demand.ts'
import { TimerPanel } from './timer-panel.tsx'
import { TimerSheet } from './timer-sheet.tsx'
import type { TimerDesk } from './use-timer-desk.ts'

/** «Tempo», for whoever facilitates. */
export function TimerButton({ form: { button, open } }: { readonly form: FormOnDemand }) {
  const { text } = useText()
  const facilitates = useFacilitates()
  return (
    facilitates && (
      <Button size="small" ref={button} icon={<Icon of={TimerIcon} />} onPress={open}>
        {text('canvases.timer.open')}
      </Button>
    )
  )
}

/** What there is of a canvas's time: the form, and the time that runs. */
export function TimerPlace({
  canvas: { title, question },
  desk,
  form,
  steps,
}: {
  readonly canvas: Canvas
  readonly desk: TimerDesk
  readonly form: FormOnDemand
  readonly steps: readonly StepWords[]
}) {
  const facilitates = useFacilitates()
  return (
    <>
      {form.isOpen && facilitates && <TimerSheet desk={desk} form={form} steps={steps} />}
      {desk.timer !== null && (
        <TimerPanel
          desk={desk}
          timer={desk.timer}
          title={question === '' ? title : question}
          facilitates={facilitates}
          onStop={() => {
            desk.stop()
            form.button.current?.focus()
          }}
        />
      )}
    </>
  )
}
