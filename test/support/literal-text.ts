import { parseSync, Visitor, type ESTree } from 'vite'

/** Text found in code that people would read. */
export interface LiteralText {
  readonly line: number
  readonly text: string
}

/** Attributes and props whose value people read or hear. */
const readNames = new Set([
  ...[
    'alt',
    'aria-description',
    'aria-label',
    'aria-roledescription',
    'aria-valuetext',
    'placeholder',
    'title',
  ],
  ...[
    'body',
    'buttonLabel',
    'count',
    'countLabel',
    'description',
    'detail',
    'errorMessage',
    'eyebrow',
    'header',
  ],
  ...[
    'hint',
    'label',
    'lead',
    'message',
    'subtitle',
    'suffix',
    'summary',
    'term',
    'text',
    'unreadableMessage',
  ],
])

/** Names that are the same in every language. */
const properNames = /^(Tavolo|ODT|DOCX|PDF|CSV|JSON|ICS|Markdown|Italiano|English)$/

/**
 * Finds text that people would read and that does not come from the locale files: between JSX tags, in attributes and in
 * properties with a name like `label`. A property's value counts only when it looks like words (a capital or a space in
 * it), because codes and keys are strings too.
 */
export function findLiteralTexts(path: string, source: string): LiteralText[] {
  const found: LiteralText[] = []
  const report = (start: number, text: string) => {
    if (!/\p{L}/u.test(text) || properNames.test(text.trim())) return
    found.push({ line: source.slice(0, start).split('\n').length, text: text.trim() })
  }
  const visitor = new Visitor({
    JSXText: (node) => report(node.start, node.value),
    JSXExpressionContainer: (node) => {
      if (node.expression.type !== 'JSXEmptyExpression') reportShown(node.expression, report)
    },
    JSXAttribute: (node) => {
      if (node.name.type !== 'JSXIdentifier' || !readNames.has(node.name.name)) return
      if (node.value?.type === 'Literal') report(node.start, node.value.value)
    },
    Property: (node) => {
      const name =
        node.key.type === 'Identifier' ? node.key.name : node.key.type === 'Literal' ? node.key.value : null
      if (typeof name !== 'string' || !readNames.has(name)) return
      if (node.value.type !== 'Literal' || typeof node.value.value !== 'string') return
      if (/^\p{Lu}|\s/u.test(node.value.value)) report(node.start, node.value.value)
    },
  })
  // An attribute's braces hold a class name or an id as often as words; those of the names above are looked at.
  const program = parseSync(path, source).program
  visitor.visit(withoutSilentAttributes(program))
  return found
}

/** Reports the strings that an expression shows as they are: itself, or either side of a choice. */
function reportShown(shown: ESTree.Expression, report: (start: number, text: string) => void): void {
  if (shown.type === 'Literal' && typeof shown.value === 'string') report(shown.start, shown.value)
  if (shown.type === 'TemplateLiteral') {
    for (const quasi of shown.quasis) report(shown.start, quasi.value.cooked ?? '')
  }
  if (shown.type === 'ConditionalExpression') {
    reportShown(shown.consequent, report)
    reportShown(shown.alternate, report)
  }
  if (shown.type === 'LogicalExpression') reportShown(shown.right, report)
  if (shown.type === 'ParenthesizedExpression') reportShown(shown.expression, report)
}

/** The same tree, where attributes that are not read hold nothing that is shown. */
function withoutSilentAttributes(program: ESTree.Program): ESTree.Program {
  new Visitor({
    JSXOpeningElement: (node) => {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'JSXAttribute' || attribute.value?.type !== 'JSXExpressionContainer') continue
        const isRead = attribute.name.type === 'JSXIdentifier' && readNames.has(attribute.name.name)
        const { expression } = attribute.value
        const isPlain = /^(Literal|TemplateLiteral|ConditionalExpression|LogicalExpression)$/.test(
          expression.type,
        )
        if (!isRead && isPlain) attribute.value = null
      }
    },
  }).visit(program)
  return program
}
