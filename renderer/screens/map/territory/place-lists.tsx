import { type ReactNode, useState } from 'react'
import type { AskedNeed } from '../../../../shared/map/territory.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { Button } from '../../../ui/button.tsx'
import { CoverageShape } from '../../../ui/coverage-shape.tsx'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { RecordLink } from '../record-link.tsx'
import styles from './territory.module.css'

/** Lines of one place that are shown at once; more would push the next place out of the window. */
const shownAtOnce = 15

/** The needs of a place, each with its coverage; those that nothing reaches there first. */
export function AskedList({ asked }: { readonly asked: readonly AskedNeed[] }) {
  const { text } = useText()
  const { coverage } = useMapPlace().state
  const sorted = asked.toSorted((left, right) => Number(left.isReached) - Number(right.isReached))
  return (
    <ShortList
      none={text('territory.noneAsked')}
      lines={sorted.map(({ need, isReached }) => {
        const level = coverage.get(need.id)?.level ?? 'uncovered'
        return {
          id: need.id,
          line: (
            <>
              <CoverageShape level={level} label={text(`map.coverage.${level}`)} size="1.125rem" />
              <span>
                <RecordLink record={need} isQuiet />{' '}
                {!isReached && <StatusPill tone="attention">{text('territory.notHere')}</StatusPill>}
              </span>
            </>
          ),
        }
      })}
    />
  )
}

/** The resources of a place, each with how sure it is. */
export function ThereList({
  resources,
  none,
}: {
  readonly resources: readonly Resource[]
  readonly none: string
}) {
  const { text } = useText()
  return (
    <ShortList
      none={none}
      lines={resources.map((resource) => ({
        id: resource.id,
        line: (
          <span>
            <RecordLink record={resource} isQuiet />{' '}
            <span className={styles.second}>{text(`map.resourceStatus.${resource.status}`)}</span>
          </span>
        ),
      }))}
    />
  )
}

function ShortList({
  lines,
  none,
}: {
  readonly lines: readonly { readonly id: string; readonly line: ReactNode }[]
  readonly none: string
}) {
  const { text } = useText()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? lines : lines.slice(0, shownAtOnce)
  if (lines.length === 0) return <p className={styles.second}>{none}</p>
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ id, line }) => (
          <li key={id}>{line}</li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" variant="quiet" onPress={() => setIsWhole(true)}>
          {text('territory.more', { count: lines.length - shown.length })}
        </Button>
      )}
    </>
  )
}
