import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { isShipped, readLockfile } from '../../../electron/dev/lockfile.ts'
import { embeddedNotices, readNotices, writeNotices } from '../../../electron/dev/third-party-notices.ts'
import { rootFolder } from '../../support/source-tree.ts'

/** A project with a lockfile and some files under node_modules. */
function project(options: {
  readonly packages: Readonly<Record<string, object>>
  readonly files: Readonly<Record<string, string>>
}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-notices-'))
  const packages = Object.entries(options.packages).map(([name, facts]) => [`node_modules/${name}`, facts])
  const lockfile = { packages: { '': {}, ...Object.fromEntries(packages) } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile))
  for (const [path, text] of Object.entries(options.files)) {
    mkdirSync(dirname(join(folder, 'node_modules', path)), { recursive: true })
    writeFileSync(join(folder, 'node_modules', path), text)
  }
  return folder
}

describe('the notices of what Tavolo ships', () => {
  const notices = readNotices(rootFolder)
  const text = writeNotices(notices, [])

  test('every production package is named with its version, and its licence text is there in full', () => {
    const shipped = readLockfile(rootFolder).filter(isShipped)
    const withCode = shipped.filter(({ name }) => !name.startsWith('@types/'))
    const missing = withCode.filter(
      ({ name, version = '', license = '' }) => !text.includes(`\n${name} ${version} (${license})\n`),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
    expect(notices.filter((notice) => !text.includes(notice.text))).toEqual([])
  })

  test('every dependency of package.json is among them, and no tool for developing', () => {
    const names = notices.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)))
    expect(Object.keys(packageJson.devDependencies).filter((name) => names.includes(name))).toEqual([])
  })

  test('each text is one that gives a permission, and not a word or two', () => {
    const short = notices.filter((notice) => !/permission|licen[cs]e/i.test(notice.text))
    expect(short.map(({ name }) => name)).toEqual([])
    expect(Math.min(...notices.map((notice) => notice.text.length))).toBeGreaterThan(300)
  })

  test('the fonts come with the Open Font License', () => {
    const fonts = notices.filter(({ name }) => name.startsWith('@fontsource/'))
    expect(fonts).toHaveLength(3)
    expect(fonts.filter((font) => !font.text.includes('SIL OPEN FONT LICENSE Version 1.1'))).toEqual([])
  })
})

describe('reading a tree', () => {
  test('all licence files of a package count, and packages with the same words share them', () => {
    const folder = project({
      packages: {
        '@a/one': { version: '1.0.0', license: 'MIT' },
        '@a/two': { version: '2.0.0', license: 'MIT' },
        three: { version: '3.0.0', license: 'Apache-2.0' },
      },
      files: {
        '@a/one/LICENSE': 'MIT words\r\n',
        '@a/two/license.md': 'MIT words',
        'three/LICENSE.txt': 'Apache words',
        'three/NOTICE': 'Made by Three',
        'three/index.js': '',
      },
    })
    const text = writeNotices(readNotices(folder), [])
    expect(text).toContain('@a/one 1.0.0 (MIT)\n@a/two 2.0.0 (MIT)\n\nMIT words\n')
    expect(text).toContain('three 3.0.0 (Apache-2.0)\n\nApache words\n\nMade by Three\n')
  })

  test('tools, types and what is not for this machine are left out', () => {
    const folder = project({
      packages: { tool: { dev: true }, '@types/node': {}, 'only-for-windows': { optional: true } },
      files: {},
    })
    expect(readNotices(folder)).toEqual([])
  })

  test('a package without a licence text stops the build by its name', () => {
    const folder = project({
      packages: { silent: { license: 'MIT' }, empty: { license: 'MIT' } },
      files: { 'silent/index.js': '', 'empty/LICENSE': '\n' },
    })
    expect(() => readNotices(folder)).toThrow('No licence text was found for silent, empty.')
  })
})

describe('licence comments inside of code', () => {
  const notices = [{ name: 'a', version: '1', licence: 'MIT', text: 'MIT\nCopyright (c) Ada' }]

  test('authors that no notice names are added, each comment once, without its marks', () => {
    const comment = '/**\n * @license MIT\n * Copyright (c) Bo\n */'
    const code = `${comment}\nrun()\n${comment}`
    expect(embeddedNotices([code, code], notices)).toEqual(['@license MIT\nCopyright (c) Bo'])
  })

  test('authors that are named already are not repeated, and other comments are none of its business', () => {
    const code = '/*! @license MIT\nCopyright (c) Ada */ run() /* Copyright (c) Bo wrote this for fun */'
    expect(embeddedNotices([code], notices)).toEqual([])
  })
})
