import type { TemplateWords } from '../../../shared/canvas/template-words.ts'
import { useText } from '../../ui/text-context.tsx'
import styles from './canvas-screen.module.css'

/** What the facilitator does with the method, step by step, with the time each takes. */
export function MethodPanel({ words: { advice, steps } }: { readonly words: TemplateWords }) {
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
            <h3 className={styles.stepTitle}>
              {step.title}
              <span className={styles.stepMinutes}>
                {text('canvases.method.stepMinutes', { minutes: step.minutes })}
              </span>
            </h3>
            <p className={styles.stepWords}>{step.instruction}</p>
          </li>
        ))}
      </ol>
    </aside>
  )
}
