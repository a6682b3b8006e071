import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './doctor.module.css'

const recipes = ['hotspot', 'cable', 'file'] as const
const steps = ['first', 'second', 'third'] as const

/** Three ways that work when the room's network does not. */
export function Recipes() {
  const { text } = useText()
  return (
    <Section title={text('doctor.recipes')} headingLevel={3}>
      <div>
        {recipes.map((recipe) => (
          <Disclosure key={recipe} title={text(`doctor.recipe.${recipe}.title`)} headingLevel={4}>
            <ol className={styles.steps}>
              {steps.map((step) => (
                <li key={step}>{text(`doctor.recipe.${recipe}.${step}`)}</li>
              ))}
            </ol>
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}
