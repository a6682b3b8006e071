import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { orderAfterLast } from '../../../shared/doc/order.ts'
import { asOneStep } from '../../../shared/doc/commands/command.ts'
import { createRecord } from '../../../shared/doc/commands/record-commands.ts'
import { phaseType } from '../../../shared/model/phase.ts'
import { ok } from '../../../shared/util/result.ts'
import { generateOrders } from './phase-orders.ts'
import { useProcess, useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { enterLast } from '../../ui/enter-last.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { PhaseSheet } from './phase-sheet.tsx'
import styles from './process-screen.module.css'

/** The phases of the process with the documents each gives, in order. */
export function PhasesSection() {
  const { text } = useText()
  const { kind } = useProcess()
  const phases = useRecords(phaseType)
  const run = useRun()
  const { runWithUndo } = useUndo()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)

  function addPhase(): void {
    const added = run((context) =>
      createRecord(context, phaseType, { name: text('process.newPhase'), order: orderAfterLast(phases) }),
    )
    setOpenedId(added?.id ?? null)
    if (added !== null) enterLast(() => list.current, 'input')
  }
  function addTypical(): void {
    const names = text(kind === 'co-programming' ? 'process.phasesCoProgramming' : 'process.phasesCoDesign')
    const lines = names.split('\n')
    runWithUndo(text('process.phasesAdded', { count: lines.length }), (context) =>
      asOneStep(context, () => {
        const orders = generateOrders(lines.length)
        for (const [index, name] of lines.entries()) {
          const added = createRecord(context, phaseType, { name, order: orders[index] ?? '' })
          if (!added.isOk) return added
        }
        return ok(null)
      }),
    )
  }
  const addButton = (
    <Button icon={<Icon of={Plus} />} onPress={addPhase}>
      {text('process.addPhase')}
    </Button>
  )
  return (
    <Section title={text('process.phases')} actions={phases.length > 0 && addButton}>
      {phases.length === 0 ? (
        <EmptyState
          title={text('process.noPhases')}
          action={kind !== 'free' && <Button onPress={addTypical}>{text('process.addTypical')}</Button>}
          secondaryAction={addButton}
        >
          {text('process.noPhasesNext')}
        </EmptyState>
      ) : (
        <ol ref={list} className={styles.phases}>
          {phases.map((phase, index) => (
            <PhaseSheet
              key={phase.id}
              phase={phase}
              number={index + 1}
              previousId={phases[index - 1]?.id ?? null}
              afterNextId={phases[index + 2]?.id ?? null}
              isLast={index === phases.length - 1}
              isInitiallyOpen={phase.id === openedId}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}
