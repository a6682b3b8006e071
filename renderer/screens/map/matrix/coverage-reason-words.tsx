import type { Coverage } from '../../../../shared/map/coverage.ts'
import { reasonSentence } from '../../../citing/coverage-words.ts'
import { useText } from '../../../ui/text-context.tsx'

/** Why a need is covered as it is, in words: what the table says with its reason, and what the links say. */
export function CoverageReasonWords({ coverage }: { readonly coverage: Coverage }) {
  const tools = useText()
  const { text } = tools
  const { derived, override } = coverage
  const level = text(`map.coverage.${derived.level}`)
  return (
    <>
      {override !== null && override.level !== null && (
        <p>
          {text('matrix.byTable', {
            level: text(`map.coverage.${override.level}`),
            reason: override.reason,
          })}
        </p>
      )}
      <p>{text('matrix.byLinks', { level, reason: reasonSentence(derived.reason, tools) })}</p>
    </>
  )
}
