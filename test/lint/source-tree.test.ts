import { basename } from 'node:path'
import { Visitor } from 'vite'
import { describe, expect, test } from 'vitest'
import { exportsOf, parseFile } from '../support/exports-of.ts'
import { longFiles } from '../support/long-files.ts'
import { listFiles, productFiles, readFiles } from '../support/source-tree.ts'

// Names that tools look for, as they are.
const namesOfTools = /^(README\.md|LICENSE|Dockerfile)$/
const roomFolders = ['electron', 'renderer', 'shared', 'resources', 'test']
const files = productFiles()
const exported = files.flatMap((file) => exportsOf(file).map((item) => ({ ...item, path: file.path })))

function lineCount(text: string): number {
  return text.trimEnd().split('\n').length
}

describe('files', () => {
  test('no file of Tavolo is longer than 300 lines, but for those with a reason', () => {
    const long = files.filter(({ path, text }) => lineCount(text) > 300 && !(path in longFiles))
    expect(long.map(({ path, text }) => `${path}: ${lineCount(text)} lines`)).toEqual([])
  })

  test('half of the files are shorter than 100 lines', () => {
    const lengths = files.map(({ text }) => lineCount(text)).toSorted((one, other) => one - other)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  })

  test('every exception for a long file is still needed', () => {
    const stillLong = new Set(files.filter(({ text }) => lineCount(text) > 300).map(({ path }) => path))
    expect(Object.keys(longFiles).filter((path) => !stillLong.has(path))).toEqual([])
  })

  test('files and folders have kebab-case names', () => {
    const wrong = listFiles(roomFolders).filter((path) => {
      if (path.startsWith('test/fixtures/') || path.startsWith('test/export/golden/')) return false
      const names = path.split('/')
      return names.some(
        (name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(name) && !namesOfTools.test(name),
      )
    })
    expect(wrong).toEqual([])
  })

  test('no file only passes on what others export', () => {
    const barrels = files.filter((file) => {
      const kinds = exportsOf(file).map(({ kind }) => kind)
      return kinds.length > 0 && kinds.every((kind) => kind === 'alias')
    })
    const indexes = files.filter(({ path }) => /^index\.tsx?$/.test(basename(path)))
    expect([...barrels, ...indexes].map(({ path }) => path)).toEqual([])
  })
})

describe('exports', () => {
  test('everything that a file of Tavolo exports has a doc comment', () => {
    const bare = exported.filter(({ hasDocComment, kind }) => !hasDocComment && kind !== 'alias')
    expect(bare.map(({ path, line, name }) => `${path}:${line} ${name}`)).toEqual([])
  })

  test('functions that are exported are declarations', () => {
    const arrows = exported.filter(({ kind }) => kind === 'arrow')
    expect(arrows.map(({ path, line, name }) => `${path}:${line} ${name}`)).toEqual([])
  })

  test('nothing is exported as a default', () => {
    const defaults = exported.filter(({ kind }) => kind === 'default')
    expect(defaults.map(({ path, line }) => `${path}:${line}`)).toEqual([])
  })
})

describe('words', () => {
  test('shared/ never asks what time it is by making a date from nothing', () => {
    const found: string[] = []
    for (const file of files.filter(({ path }) => path.startsWith('shared/'))) {
      new Visitor({
        NewExpression({ callee, arguments: values }) {
          const isDate = callee.type === 'Identifier' && callee.name === 'Date'
          if (isDate && values.length === 0) found.push(file.path)
        },
      }).visit(parseFile(file))
    }
    expect(found).toEqual([])
  })

  test('no value is forced into a type by way of unknown', () => {
    const forced = files.filter(({ text }) => /\bas unknown as\b/.test(text))
    expect(forced.map(({ path }) => path)).toEqual([])
  })

  test('whoever silences the linter names the rule and says why, behind it or on the line above', () => {
    const code = readFiles(listFiles(roomFolders).filter((path) => /\.(ts|tsx|js)$/.test(path)))
    const silent = code.flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return lines.flatMap((line, index) => {
        const words = /(?:\/\/|\/\*)\s*(?:oxlint|eslint)-disable(?:-next-line|-line)?(.*)/.exec(line)?.[1]
        if (words === undefined) return []
        const namesRule = /^ [\w@/-]+/.test(words) && !words.startsWith(' --')
        const saysWhy = / -- \S/.test(words) || /^\s*(\/\/|\*|\{?\/\*)/.test(lines[index - 1] ?? '')
        return namesRule && saysWhy ? [] : [`${path}:${index + 1}`]
      })
    })
    expect(silent).toEqual([])
  })

  test('nothing names an address of a package registry: whoever installs decides', () => {
    const paths = listFiles(['.']).filter((path) =>
      /\.(ts|tsx|js|json|yml|yaml|md|css|html|npmrc)$|^\.ci\//.test(path),
    )
    // Written in pieces, so that this file is not the first that names one.
    const address = new RegExp(
      ['https?://[^/"\\s]*(', 'regis', 'try|npm', 'js|yarn', 'pkg|npm', 'mirror)'].join(''),
    )
    const naming = readFiles(paths).filter(({ text }) => address.test(text))
    expect(naming.map(({ path }) => path)).toEqual([])
  })
})
