import { spellShortCode } from '../../../shared/sync/room/short-code.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'

/** The code of a table as one reads it from the wall; readers hear it sign by sign, or they would make words of it. */
export function SpelledCode({ code }: { readonly code: string }) {
  return (
    <>
      <span aria-hidden="true">{spellShortCode(code)}</span>
      <VisuallyHidden>{code.replaceAll(/.(?=.)/g, '$& ')}</VisuallyHidden>
    </>
  )
}
