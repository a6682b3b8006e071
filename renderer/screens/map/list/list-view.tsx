import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'

/** «Elenco»: needs and resources as lines. */
export function ListView() {
  const { text } = useText()
  const { needs, resources } = useMapPlace().records
  return (
    <>
      <Section title={text('map.needs')}>
        <ul>
          {needs.map(({ id, code, title }) => (
            <li key={id}>
              {code} {title}
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
