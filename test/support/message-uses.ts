import { parseSync, Visitor, type ESTree } from 'vite'

/** A call of the translator with a key that is written out. */
export interface MessageCall {
  readonly key: string
  /** Names given to the message; null when they cannot be told from the code. */
  readonly given: readonly string[] | null
  readonly line: number
}

/** What a source file has to do with messages. */
export interface MessageUses {
  /** Every string that could be a key. */
  readonly strings: ReadonlySet<string>
  /** `[before, after]` of every template with a hole in it that could be a key. */
  readonly templates: readonly (readonly [before: string, after: string])[]
  readonly calls: readonly MessageCall[]
}

/** Reads which messages a file names. */
export function findMessageUses(path: string, source: string): MessageUses {
  const strings = new Set<string>()
  const templates: [string, string][] = []
  const calls: MessageCall[] = []
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') strings.add(node.value)
    },
    TemplateLiteral: (node) => {
      const [first, last] = [node.quasis.at(0)?.value.cooked, node.quasis.at(-1)?.value.cooked]
      if (first?.includes('.') === true) templates.push([first, last === first ? '' : (last ?? '')])
    },
    CallExpression: (node) => {
      const [key, values] = node.arguments
      if (nameOf(node.callee) !== 'text' || key?.type !== 'Literal' || typeof key.value !== 'string') return
      calls.push({
        key: key.value,
        given: givenNames(values),
        line: source.slice(0, node.start).split('\n').length,
      })
    },
  }).visit(parseSync(path, source).program)
  return { strings, templates, calls }
}

function nameOf(callee: ESTree.Expression): string | null {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : null
}

function givenNames(values: ESTree.Argument | undefined): readonly string[] | null {
  if (values === undefined) return []
  if (values.type !== 'ObjectExpression') return null
  const names = values.properties.map((property) =>
    property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : null,
  )
  return names.every((name) => name !== null) ? names : null
}

/** Names that an object of a JSON text holds twice; JSON.parse would keep the last one and say nothing. */
export function repeatedNames(json: string): string[] {
  const repeated: string[] = []
  new Visitor({
    ObjectExpression: (node) => {
      const names = node.properties.map((property) =>
        property.type === 'Property' && property.key.type === 'Literal' ? String(property.key.value) : '',
      )
      repeated.push(...names.filter((name, index) => names.indexOf(name) !== index))
    },
  }).visit(parseSync('messages.ts', `export const messages = ${json}`).program)
  return repeated
}
