import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isShipped, lookupFolders, readLockfile } from '../../electron/dev/lockfile.ts'
import { rootFolder } from '../support/source-tree.ts'

const packages = readLockfile(rootFolder)
const folders = new Set(packages.map(({ folder }) => folder))

/** Licences of what Tavolo ships: permissive, or for fonts and data, or MPL used as it is. */
const allowedLicences = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['OFL-1.1', 'CC0-1.0', 'Unlicense', 'MPL-2.0', 'Python-2.0', 'Zlib'],
])

/** Packages whose package.json names no licence of the list, each with where its licence was read and what it is. */
const licencesReadByHand: Readonly<Record<string, string>> = {
  '@visx/vendor':
    'its package.json says «MIT and ISC», with a small «and»; its LICENSE is the MIT licence of visx',
  '@sesamecare-oss/redlock':
    'its package.json says UNLICENSED; its LICENSE.md is the MIT licence of the redlock it was made from',
}

/** Whether a licence expression is allowed: `A OR B` needs one of them, `A AND B` both. */
function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/)
  return choices.some((choice) => choice.split(/\s+AND\s+/).every((name) => allowedLicences.has(name)))
}

describe('what npm ci installs', () => {
  test('there is exactly one yjs: two copies do not recognise each other', () => {
    expect(packages.filter(({ name }) => name === 'yjs').map(({ folder }) => folder)).toEqual([
      'node_modules/yjs',
    ])
  })

  test('there is exactly one lib0 and one of each editor package that keeps a registry of its own', () => {
    const alone = [
      'lib0',
      'prosemirror-model',
      'prosemirror-state',
      'prosemirror-view',
      '@tiptap/core',
      'react',
    ]
    const several = alone.filter((name) => packages.filter((locked) => locked.name === name).length !== 1)
    expect(several).toEqual([])
  })

  test('no address is written down: the registry is the one of the machine', () => {
    const text = readFileSync(join(rootFolder, 'package-lock.json'), 'utf8')
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ folder }) => folder)).toEqual([])
    expect(text).not.toMatch(/"(git\+|git:|file:)/)
  })

  test('a package with parts for each platform has all of them, so that npm ci works on every system', () => {
    const missing = packages.flatMap(({ folder, optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
        .filter((name) => !lookupFolders(folder, name).some((place) => folders.has(place)))
        .map((name) => `${folder} lacks ${name}`),
    )
    expect(missing).toEqual([])
  })
})

describe('licences', () => {
  const shipped = packages.filter(isShipped)

  test('every package that Tavolo ships may be shipped with it', () => {
    const doubtful = shipped.filter(
      ({ name, license = '' }) => !isAllowed(license) && !(name in licencesReadByHand),
    )
    expect(
      doubtful.map(({ name, version, license }) => `${name} ${version ?? ''}: ${license ?? 'none'}`),
    ).toEqual([])
  })

  test('every licence read by hand is still needed', () => {
    const unclear = new Set(shipped.filter(({ license = '' }) => !isAllowed(license)).map(({ name }) => name))
    expect(Object.keys(licencesReadByHand).filter((name) => !unclear.has(name))).toEqual([])
  })

  test('a licence that asks for more than a notice is refused', () => {
    expect(['GPL-3.0-only', 'MIT AND GPL-3.0-only', '', 'SEE LICENSE IN LICENSE'].filter(isAllowed)).toEqual(
      [],
    )
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib'].filter(isAllowed)).toHaveLength(3)
  })
})
