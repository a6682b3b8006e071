import { IntlMessageFormat } from 'intl-messageformat'

/** What a part of a read ICU pattern may have; other parts are plain text. */
interface PatternPart {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly PatternPart[] }>>
}

/** Kinds of parts as the reader numbers them: 1 to 6 are arguments, and 5 is a choice by name. */
const [firstArgument, lastArgument, choice] = [1, 6, 5]

/** Gives an ICU pattern's arguments, each once, as `name` or `name: option, option` for a choice. Throws for no pattern. */
export function messageArguments(pattern: string): string[] {
  const parts = new IntlMessageFormat(pattern, 'it', undefined, { ignoreTag: true }).getAst()
  return [...new Set(argumentsOf(parts))].toSorted()
}

function argumentsOf(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) => {
    const options = part.options ?? {}
    const inner = Object.values(options).flatMap((option) => argumentsOf(option.value))
    if (part.type < firstArgument || part.type > lastArgument) return inner
    const names = part.type === choice ? `: ${Object.keys(options).toSorted().join(', ')}` : ''
    return [`${String(part.value)}${names}`, ...inner]
  })
}

/** Names of a pattern's arguments alone. */
export function argumentNames(pattern: string): string[] {
  return [...new Set(messageArguments(pattern).map((argument) => argument.replace(/:.*/, '')))].toSorted()
}
