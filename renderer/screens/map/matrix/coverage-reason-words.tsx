import type { Coverage, CoverageReason } from '../../../../shared/map/coverage.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { assertNever } from '../../../../shared/util/assert-never.ts'
import { useText } from '../../../ui/text-context.tsx'

/** Why a need is covered as it is, in words: what the table says with its reason, and what the links say. */
export function CoverageReasonWords({ coverage }: { readonly coverage: Coverage }) {
  const { text } = useText()
  const { derived, override } = coverage
  const level = text(`matrix.coverage.${derived.level}`)
  return (
    <>
      {override !== null && override.level !== null && (
        <p>
          {text('matrix.byTable', {
            level: text(`matrix.coverage.${override.level}`),
            reason: override.reason,
          })}
        </p>
      )}
      <p>{text('matrix.byLinks', { level, reason: reasonSentence(derived.reason, text) })}</p>
    </>
  )
}

function reasonSentence(reason: CoverageReason, text: Translate): string {
  switch (reason.kind) {
    case 'no-link':
      return text('matrix.reason.noLink')
    case 'only-potential':
      return text('matrix.reason.onlyPotential', { count: reason.links.length })
    case 'partial':
      return reason.unconfirmed.length > 0
        ? text('matrix.reason.unconfirmed', { count: reason.unconfirmed.length })
        : text('matrix.reason.partial', { count: reason.partial.length })
    case 'full-confirmed':
      return text('matrix.reason.fullConfirmed', { count: reason.links.length })
    default:
      return assertNever(reason)
  }
}
