import { useMemo } from 'react'
import { valueLines } from '../../../../shared/map/value-lines.ts'
import { amountWords, valueBlocks } from '../../../citing/value-citations.ts'
import { ToMinutes } from '../../../citing/to-minutes.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { namesById } from '../map-words.ts'
import { RecordLink } from '../record-link.tsx'
import { useKept } from '../use-kept.ts'
import { ValueTable } from './value-table.tsx'
import styles from './values.module.css'

/** What all resources are worth: the sum in one line, and under it by owner, by nature, and what has no value yet. */
export function ValuesPanel() {
  const tools = useText()
  const { text } = tools
  const { records } = useMapPlace()
  const { resources, participants, organizations } = records
  const [isOpen, setIsOpen] = useKept('values.open', false)
  const lines = useMemo(() => valueLines(resources, participants), [resources, participants])
  const names = useMemo(() => namesById({ organizations, participants }), [organizations, participants])
  const { totals, owners, natures } = lines
  const isValued = owners.length > 0
  return (
    <div className={styles.panel}>
      <Disclosure
        title={text('values.title')}
        headingLevel={2}
        summary={isValued ? amountWords(totals, tools) : text('values.none')}
        isExpanded={isOpen}
        onExpandedChange={setIsOpen}
      >
        <div className={styles.content}>
          <p className={styles.help}>{text('values.help')}</p>
          {isValued && (
            <>
              <ValueTable
                label={text('values.byOwner')}
                heading={text('map.owner')}
                rows={owners.map(({ key, sum }) => ({
                  id: key ?? 'nobody',
                  name: key === null ? text('values.nobody') : (names.get(key) ?? text('values.goneOwner')),
                  sum,
                }))}
                total={totals}
              />
              <ValueTable
                label={text('values.byNature')}
                heading={text('changes.field.nature')}
                rows={natures.map(({ key, sum }) => ({
                  id: key,
                  name: text(`changes.value.resourceNature.${key}`),
                  sum,
                }))}
                total={totals}
              />
            </>
          )}
          <WithoutValue ids={new Set(totals.withoutValue)} />
          {isValued && (
            <ToMinutes
              size="small"
              label={text('values.toMinutes')}
              makeBlocks={() =>
                valueBlocks(lines, {
                  ...tools,
                  nameOf: (body) => names.get(body) ?? text('values.goneOwner'),
                })
              }
            />
          )}
        </div>
      </Disclosure>
    </div>
  )
}

/** Resources that nobody has valued; each leads to its card, where a value is written. */
function WithoutValue({ ids }: { readonly ids: ReadonlySet<string> }) {
  const { text, formatNumber } = useText()
  const { resources } = useMapPlace().records
  const without = resources.filter(({ id }) => ids.has(id))
  if (without.length === 0) return null
  return (
    <section className={styles.without} aria-labelledby="values-without">
      <h3 id="values-without" className={styles.subtitle}>
        {text('values.without', { count: formatNumber(without.length) })}
      </h3>
      <p className={styles.help}>{text('values.withoutHelp')}</p>
      <ul className={styles.list}>
        {without.map((resource) => (
          <li key={resource.id}>
            <RecordLink record={resource} isQuiet />
          </li>
        ))}
      </ul>
    </section>
  )
}
