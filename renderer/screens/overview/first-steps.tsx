import { navigate } from '../../state/navigate.ts'
import { hrefOf } from '../../state/route.ts'
import { newSessionWish } from '../../state/session-wish.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './first-steps.module.css'

/** A new tavolo: three steps to the first session, in any order, the next one as the button. */
export function FirstSteps({ hasPeople }: { readonly hasPeople: boolean }) {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const next = hasPeople ? 'sessions' : 'people'
  const steps = ['people', 'process', 'sessions'] as const
  return (
    <Section title={text('overview.firstSteps')}>
      <Paper padding="large" className={styles.sheet}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step} className={styles.step}>
              <p className={styles.name}>
                <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: step } })}>
                  {text(`overview.step.${step}`)}
                </Link>
              </p>
              <p className={styles.why}>{text(`overview.stepWhy.${step}`)}</p>
            </li>
          ))}
        </ol>
        <Button
          variant="primary"
          size="large"
          onPress={() => {
            newSessionWish.set(next === 'sessions')
            navigate({ screen: 'tavolo', tavoloId, section: { kind: next } })
          }}
        >
          {text(`overview.step.${next}`)}
        </Button>
      </Paper>
    </Section>
  )
}
