import { parseSync, type ESTree } from 'vite'
import type { SourceFile } from './source-tree.ts'

/** Something a module gives to others. */
export interface Exported {
  readonly name: string
  /** Counted from one. */
  readonly line: number
  readonly hasDocComment: boolean
  /** `alias` is a name of another module that is passed on; `default` has no name of its own. */
  readonly kind: 'function' | 'arrow' | 'value' | 'type' | 'alias' | 'default'
}

/** Parses a TypeScript file. Throws where it cannot be read. */
export function parseFile(file: SourceFile): ESTree.Program {
  const { program, errors } = parseSync(file.path, file.text)
  const [error] = errors
  if (error) throw new SyntaxError(`${file.path}: ${error.message}`)
  return program
}

/** Everything that a module exports, in the order of the file; a function with overloads counts once. */
export function exportsOf(file: SourceFile): Exported[] {
  const statements = parseFile(file).body
  const declarations = declarationsIn(statements)
  const found = new Map<string, Exported>()
  for (const statement of statements) {
    for (const item of exportsOfStatement(statement)) {
      const place = declarations.get(item.localName) ?? statement
      const exported = {
        name: item.name,
        kind: item.kind,
        line: lineAt(file.text, place.start),
        hasDocComment: endsWithDocComment(file.text.slice(0, place.start)),
      }
      if (!found.has(item.name)) found.set(item.name, exported)
    }
  }
  return [...found.values()]
}

/** Where each name is declared at the top level; the first of several overloads carries the comment. */
function declarationsIn(statements: readonly ESTree.Statement[]): Map<string, ESTree.Statement> {
  const places = new Map<string, ESTree.Statement>()
  for (const statement of statements) {
    for (const name of declaredNames(statement)) {
      if (!places.has(name)) places.set(name, statement)
    }
  }
  return places
}

interface NamedExport {
  readonly name: string
  readonly localName: string
  readonly kind: Exported['kind']
}

function exportsOfStatement(statement: ESTree.Statement): NamedExport[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    return [{ name: 'default', localName: '', kind: 'default' }]
  }
  if (statement.type === 'ExportAllDeclaration') return [{ name: '*', localName: '', kind: 'alias' }]
  if (statement.type !== 'ExportNamedDeclaration') return []
  if (statement.declaration) {
    const kind = kindOf(statement.declaration)
    return namesIn(statement.declaration).map((name) => ({ name, localName: name, kind }))
  }
  const kind = statement.source ? 'alias' : 'value'
  return statement.specifiers.map((specifier) => ({
    name: nameOf(specifier.exported),
    localName: statement.source ? '' : nameOf(specifier.local),
    kind,
  }))
}

function declaredNames(statement: ESTree.Statement): string[] {
  const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  return inner ? namesIn(inner) : []
}

/** The names that a statement declares; statements that declare nothing give none. */
function namesIn(statement: ESTree.Statement): string[] {
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in statement && statement.id?.type === 'Identifier' ? [statement.id.name] : []
}

function kindOf(declaration: ESTree.Declaration): Exported['kind'] {
  if (declaration.type === 'VariableDeclaration') {
    // A constant whose type is written down may be an arrow: a declaration cannot say which type it has.
    const isArrow = declaration.declarations.some(
      ({ id, init }) => init?.type === 'ArrowFunctionExpression' && !id.typeAnnotation,
    )
    return isArrow ? 'arrow' : 'value'
  }
  const { type } = declaration
  if (type === 'FunctionDeclaration' || type === 'TSDeclareFunction') return 'function'
  return type.startsWith('TS') ? 'type' : 'value'
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function endsWithDocComment(textBefore: string): boolean {
  const before = textBefore.trimEnd()
  return before.endsWith('*/') && before.lastIndexOf('/**') === before.lastIndexOf('/*')
}
