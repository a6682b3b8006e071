import { useRef, useState } from 'react'
import { withdrawOverride } from '../../../../shared/doc/commands/coverage-overrides.ts'
import type { Coverage } from '../../../../shared/map/coverage.ts'
import type { CoverageOverride } from '../../../../shared/model/coverage-override.ts'
import type { Need } from '../../../../shared/model/need.ts'
import { isoDayOf, timeOfDayOf } from '../../../state/moments.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { CoverageMark } from './coverage-mark.tsx'
import { OverrideForm } from './override-form.tsx'
import styles from './coverage.module.css'

/** What the table says against what the links say, with its reason; and the way to say it, or to take it back. */
export function OverridePart({ need, coverage }: { readonly need: Need; readonly coverage: Coverage }) {
  const { text } = useText()
  const { runWithUndo } = useUndo()
  const [isWriting, setIsWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { override, otherOverrides } = coverage
  function close(): void {
    setIsWriting(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <div className={styles.table}>
      {override !== null && <OverrideWord override={override} />}
      {isWriting ? (
        <OverrideForm need={need} level={override?.level ?? coverage.level} onClose={close} />
      ) : (
        <div className={styles.buttons}>
          <Button ref={button} size="small" onPress={() => setIsWriting(true)}>
            {text(override === null ? 'map.override.begin' : 'map.override.again')}
          </Button>
          {override !== null && (
            <Button
              size="small"
              variant="quiet"
              onPress={() =>
                void runWithUndo(text('map.override.withdrawn', { code: need.code }), (context) =>
                  withdrawOverride(context, { needId: need.id }),
                )
              }
            >
              {text('map.override.withdraw')}
            </Button>
          )}
        </div>
      )}
      {otherOverrides.length > 0 && (
        <Disclosure title={text('map.override.earlier', { count: otherOverrides.length })} headingLevel={4}>
          <ul className={styles.earlier}>
            {otherOverrides.map((earlier) => (
              <li key={earlier.id}>
                <OverrideWord override={earlier} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function OverrideWord({ override }: { readonly override: CoverageOverride }) {
  const { text, formatMediumDate } = useText()
  const { level, reason, setAt, setBy } = override
  const at = Date.parse(setAt)
  return (
    <div>
      <p className={styles.sentence}>
        {level === null ? (
          text('map.override.takenBack')
        ) : (
          <>
            {text('map.override.says')} <CoverageMark level={level} />
          </>
        )}
      </p>
      {reason !== '' && <p className={styles.reason}>{reason}</p>}
      <p className={styles.second}>
        {text('map.override.signed', {
          hasName: setBy === '' ? 'no' : 'yes',
          name: setBy,
          date: formatMediumDate(isoDayOf(at)),
          time: timeOfDayOf(at),
        })}
      </p>
    </div>
  )
}
