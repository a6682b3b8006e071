import type { Coverage, CoverageReason, LinkFact } from '../../../../shared/map/coverage.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useText } from '../../../ui/text-context.tsx'
import { RecordLink } from '../record-link.tsx'
import { useMapPlace } from '../map-context.tsx'
import { CoverageMark } from './coverage-mark.tsx'
import { nextStep, reasonSentence } from '../../../citing/coverage-words.ts'
import { OverridePart } from './override-part.tsx'
import styles from './coverage.module.css'

/** Why a need counts as covered so far: what its links say and what would change it, then what the table says. */
export function CoverageWhy({ need, coverage }: { readonly need: Need; readonly coverage: Coverage }) {
  const tools = useText()
  const { text } = tools
  const { reason, level } = coverage.derived
  const next = nextStep(reason, tools)
  return (
    <div className={styles.why}>
      <div className={styles.rule}>
        <p className={styles.sentence}>
          {text('map.why.fromLinks')} <CoverageMark level={level} />
        </p>
        <p>{reasonSentence(reason, tools)}</p>
        <FactList facts={factsOf(reason)} />
        {next !== null && <p className={styles.next}>{next}</p>}
      </div>
      <OverridePart need={need} coverage={coverage} />
    </div>
  )
}

function FactList({ facts }: { readonly facts: readonly LinkFact[] }) {
  const { text } = useText()
  const { resources } = useMapPlace().records
  if (facts.length === 0) return null
  return (
    <ul className={styles.facts}>
      {facts.map(({ linkId, resourceId, strength, resourceStatus }) => {
        const resource = resources.find(({ id }) => id === resourceId)
        return (
          resource !== undefined && (
            <li key={linkId}>
              <RecordLink record={resource} />{' '}
              <span className={styles.second}>
                {text('map.why.fact', {
                  strength: text(`map.strength.${strength}`),
                  status: text(`map.resourceStatus.${resourceStatus}`),
                })}
              </span>
            </li>
          )
        )
      })}
    </ul>
  )
}

function factsOf(reason: CoverageReason): readonly LinkFact[] {
  switch (reason.kind) {
    case 'no-link':
      return []
    case 'partial':
      return [...reason.unconfirmed, ...reason.partial]
    case 'only-potential':
    case 'full-confirmed':
      return reason.links
    default:
      return assertNever(reason)
  }
}
