import { existsSync, statSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import builds from '../../electron.vite.config.ts'
import runner from '../../vitest.config.ts'
import { listFiles, readFiles, rootFolder } from '../support/source-tree.ts'

describe('tests', () => {
  const testFiles = listFiles(['test']).filter((path) => /\.test\.tsx?$/.test(path))
  const globs = (runner.test?.projects ?? []).flatMap((project) =>
    typeof project === 'object' && 'test' in project ? (project.test.include ?? []) : [],
  )

  test('every test file belongs to a project that npm test runs', () => {
    expect(testFiles.filter((path) => !globs.some((glob) => matchesGlob(path, glob)))).toEqual([])
  })

  test('a journey that opens a room has the computer and its ports for itself', () => {
    const journeys = readFiles(testFiles.filter((path) => path.startsWith('test/e2e/')))
    const withRoom = journeys.filter(({ text }) => /room-people\.ts|Apri il tavolo alla sala/.test(text))
    expect(withRoom.map(({ path }) => path)).toEqual([])
  })

  test('every test file has a test in it', () => {
    const empty = readFiles(testFiles).filter(({ text }) => !/\btest(\.\w+)*\(/.test(text))
    expect(empty.map(({ path }) => path)).toEqual([])
  })

  test('no test is left out or run alone', () => {
    const marked = readFiles(testFiles).filter(({ text }) =>
      /^\s*(test|describe)\.(only|skip|todo)\(/m.test(text),
    )
    expect(marked.map(({ path }) => path)).toEqual([])
  })
})

describe('types', () => {
  const environmentSchema = z.object({
    compilerOptions: z.object({ lib: z.array(z.string()), types: z.array(z.string()).optional() }),
    references: z.array(z.object({ path: z.string() })).optional(),
  })

  function environmentOf(room: string): z.infer<typeof environmentSchema> {
    const [file] = readFiles([`${room}/tsconfig.json`])
    return environmentSchema.parse(JSON.parse(file?.text ?? ''))
  }

  test('shared/ sees neither the browser nor Node', () => {
    const { compilerOptions } = environmentOf('shared')
    expect(compilerOptions.lib.filter((name) => name.startsWith('DOM'))).toEqual([])
    expect(compilerOptions.types ?? []).toEqual([])
  })

  test('renderer/ does not see Node, electron/ does not see the browser', () => {
    expect(environmentOf('renderer').compilerOptions.types).not.toContain('node')
    expect(environmentOf('electron').compilerOptions.lib.filter((name) => name.startsWith('DOM'))).toEqual([])
  })

  test('electron/ and renderer/ build on shared/ and never on each other', () => {
    expect(environmentOf('shared').references ?? []).toEqual([])
    expect(environmentOf('electron').references).toEqual([{ path: '../shared' }])
    expect(environmentOf('renderer').references).toEqual([{ path: '../shared' }])
  })
})

describe('package.json', () => {
  test('its main file is the one that the build writes', () => {
    const folder = typeof builds === 'object' && 'main' in builds ? builds.main.build?.outDir : undefined
    expect(packageJson.main).toBe(`${folder ?? ''}/main.js`)
  })

  test('every dependency has one exact version', () => {
    const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  test('every script that it names is there', () => {
    const named = Object.values(packageJson.scripts).flatMap((script) => script.match(/[\w/-]+\.ts\b/g) ?? [])
    expect(named.filter((path) => !existsSync(join(rootFolder, path)))).toEqual([])
  })

  test('every command of the README files is a script of it', () => {
    const pages = readFiles(listFiles(['.']).filter((path) => path.endsWith('README.md')))
    const named = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => ({ path, script: match[1] ?? '' })),
    )
    const missing = named.filter(({ script }) => !(script in packageJson.scripts))
    expect(missing.map(({ path, script }) => `${path}: npm run ${script}`)).toEqual([])
  })

  test('the script of the build machine may be run', () => {
    // Windows has no such mark.
    const isMarked =
      process.platform === 'win32' || (statSync(join(rootFolder, '.ci/run')).mode & 0o111) !== 0
    expect(isMarked).toBe(true)
  })
})
