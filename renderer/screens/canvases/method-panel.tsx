import { Timer as TimerIcon } from 'lucide-react'
import type { TemplateWords } from '../../../shared/canvas/template-words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './canvas-screen.module.css'

/** What the facilitator does with the method, step by step, with the time each takes. */
export function MethodPanel({
  words: { advice, steps },
  onTime,
}: {
  readonly words: TemplateWords
  /** Starts the time of a step; null for who does not lead the table. */
  readonly onTime: ((minutes: number, label: string) => void) | null
}) {
  const { text } = useText()
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <aside aria-labelledby="canvas-method" className={styles.method}>
      <div className={styles.methodHead}>
        <h2 id="canvas-method" className={styles.methodTitle}>
          {text('canvases.method.title')}
        </h2>
        <span className={styles.methodTotal}>{text('canvases.method.total', { minutes })}</span>
      </div>
      <p className={styles.advice}>{advice}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key} className={styles.step}>
            <div className={styles.stepHead}>
              <h3 className={styles.stepTitle}>{step.title}</h3>
              {onTime === null ? (
                <span className={styles.stepMinutes}>
                  {text('canvases.method.stepMinutes', { minutes: step.minutes })}
                </span>
              ) : (
                <Button
                  size="small"
                  variant="quiet"
                  icon={<Icon of={TimerIcon} size="small" />}
                  aria-label={text('canvases.timer.startStep', { step: step.title, minutes: step.minutes })}
                  onPress={() => onTime(step.minutes, step.title)}
                >
                  {text('canvases.method.stepMinutes', { minutes: step.minutes })}
                </Button>
              )}
            </div>
            <p className={styles.stepWords}>{step.instruction}</p>
          </li>
        ))}
      </ol>
    </aside>
  )
}
