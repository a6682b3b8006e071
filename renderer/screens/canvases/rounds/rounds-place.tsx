import { Armchair } from 'lucide-react'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useActions } from '../../../actions/use-actions.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { type FormOnDemand, useFormOnDemand } from '../../../ui/use-form-on-demand.ts'
import { useMayWrite } from '../use-may-write.ts'
import { RoundsPanel } from './rounds-panel.tsx'

/** The method that moves people from table to table: there the button is in sight, elsewhere it is in the menu. */
const methodOfRounds = 'world-cafe'

/** Keeps whether «Giri e tavoli» is open, and has it in the palette. */
export function useRoundsForm(): FormOnDemand {
  const { text } = useText()
  const mayWrite = useMayWrite()
  const form = useFormOnDemand()
  useActions([
    { id: 'canvases.rounds', label: text('rounds.open'), keys: [], isEnabled: mayWrite, run: form.open },
  ])
  return form
}

/** «Giri e tavoli», where the method has rounds. */
export function RoundsButton({
  canvas,
  form: { button, open },
}: {
  readonly canvas: Canvas
  readonly form: FormOnDemand
}) {
  const { text } = useText()
  return (
    canvas.template === methodOfRounds && (
      <Button size="small" ref={button} icon={<Icon of={Armchair} />} onPress={open}>
        {text('rounds.open')}
      </Button>
    )
  )
}

/** What is open of it. */
export function RoundsPlace({
  canvas,
  form: { isOpen, close },
}: {
  readonly canvas: Canvas
  readonly form: FormOnDemand
}) {
  const mayWrite = useMayWrite()
  return isOpen && mayWrite && <RoundsPanel canvas={canvas} onClose={close} />
}
