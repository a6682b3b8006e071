import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'

/** «Elenco»: needs, each with its coverage in a word, and resources as lines. */
export function ListView() {
  const { text } = useText()
  const { records, state } = useMapPlace()
  const { needs, resources } = records
  return (
    <>
      <Section title={text('map.needs')}>
        <ul>
          {needs.map(({ id, code, title }) => (
            <li key={id}>
              {code} {title} ·{' '}
              {text(`changes.value.coverageLevel.${state.coverage.get(id)?.level ?? 'uncovered'}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('map.resources')}>
        <ul>
          {resources.map(({ id, code, title }) => (
            <li key={id}>
              {code} {title}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
