import { useMemo, useState } from 'react'
import { onePerPair } from '../../../../shared/doc/links.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Section } from '../../../ui/section.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { LinksPart } from '../card/links-part.tsx'
import { CoverageMark } from '../coverage/coverage-mark.tsx'
import { useMapPlace } from '../map-context.tsx'
import styles from './connect.module.css'

/** Needs that are listed at once; more would make a page that nobody looks through. */
const shownAtOnce = 30

/** The needs as a list, each opening to what answers it: links are seen, made, changed and undone there as on the board. */
export function AnswerList() {
  const { text, formatNumber } = useText()
  const { records, state } = useMapPlace()
  const { needs, links, resources } = records
  const [isWhole, setIsWhole] = useState(false)
  const counts = useMemo(() => {
    const known = new Set(resources.map(({ id }) => id))
    const answers = onePerPair(links).filter(({ resourceId }) => known.has(resourceId))
    return new Map([...Map.groupBy(answers, ({ needId }) => needId)].map(([id, { length }]) => [id, length]))
  }, [links, resources])
  const shown = isWhole ? needs : needs.slice(0, shownAtOnce)
  return (
    <Section title={text('connect.answers')} count={formatNumber(needs.length)}>
      <p className={styles.help}>{text(needs.length === 0 ? 'connect.noNeeds' : 'connect.answersHelp')}</p>
      <div>
        {shown.map((need) => (
          <Answers
            key={need.id}
            need={need}
            summary={
              <span className={styles.summary}>
                <CoverageMark level={state.coverage.get(need.id)?.level ?? 'uncovered'} />
                {text('connect.answerCount', { count: counts.get(need.id) ?? 0 })}
              </span>
            }
          />
        ))}
      </div>
      {shown.length < needs.length && (
        <Button size="small" variant="quiet" onPress={() => setIsWhole(true)}>
          {text('connect.more', { count: needs.length - shown.length })}
        </Button>
      )}
    </Section>
  )
}

function Answers({ need, summary }: { readonly need: Need; readonly summary: React.ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Disclosure
      title={`${need.code} ${need.title}`.trim()}
      summary={summary}
      isExpanded={isOpen}
      onExpandedChange={setIsOpen}
    >
      {isOpen && <LinksPart of={need} />}
    </Disclosure>
  )
}
