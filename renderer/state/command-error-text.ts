import type { CommandError } from '../../shared/doc/commands/command.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'

/** A refused command in words: what is wrong and what stays as it was. */
export function commandErrorText(text: Translate, error: CommandError): string {
  switch (error.kind) {
    case 'invalid':
      return text(`errors.field.${error.problem}`)
    case 'not-found':
      return text('errors.notFound')
    case 'frozen':
      return text('errors.frozen')
    case 'read-only':
      return text('errors.readOnly')
    case 'forbidden':
      return text(`errors.rule.${error.rule}`)
    default:
      return assertNever(error)
  }
}
