import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

/** A file as somebody in a hurry might write it, and the beginning of what the linter must answer; null: nothing. */
interface Attempt {
  readonly file: string
  readonly code: string
  readonly answer: string | null
}

function importing(file: string, specifier: string, answer: string | null): Attempt {
  return { file, code: `import { thing } from '${specifier}'\nthing()\n`, answer }
}

function taking(file: string, name: string, answer: string | null): Attempt {
  return { file, code: `import { ${name} } from 'react'\n${name}()\n`, answer }
}

function reaching(file: string, expression: string, answer: string | null): Attempt {
  return { file, code: `/** A value. */\nexport const value: unknown = ${expression}\n`, answer }
}

const attempts: Attempt[] = [
  importing('shared/doc/a.ts', '../../electron/window.ts', 'electron/ is another process'),
  importing('shared/doc/a.ts', '../../renderer/ui/button.tsx', 'renderer/ is what people see'),
  importing('shared/doc/a.ts', '../../test/support/clock.ts', 'Tavolo does not know its tests'),
  importing('shared/doc/a.ts', 'node:fs', 'Only electron/ and test/ use Node'),
  importing('shared/doc/a.ts', 'fs', 'Only electron/ and test/ use Node'),
  importing('shared/doc/a.ts', 'electron', 'Only electron/ talks to Electron'),
  importing('shared/doc/a.ts', 'react', 'This room knows no React'),
  importing('shared/doc/a.ts', 'dexie', 'Only renderer/store knows the database'),
  importing('shared/doc/a.ts', 'y-webrtc', 'Only renderer/sync talks to peers'),
  importing('shared/doc/a.ts', '@tiptap/react', 'This room knows no React'),
  importing('shared/doc/a.ts', '@tiptap/core', 'The editor lives in renderer/'),
  importing('shared/doc/a.ts', 'yjs', null),
  importing('shared/doc/a.ts', '../model/need.ts', null),
  importing('electron/features/a.ts', '../../renderer/ui/button.tsx', 'renderer/ is what people see'),
  importing('electron/features/a.ts', 'react', 'This room knows no React'),
  importing('electron/features/a.ts', 'dexie', 'Only renderer/store knows the database'),
  importing('electron/features/a.ts', 'electron', null),
  importing('electron/features/a.ts', 'node:fs', null),
  importing('electron/features/a.ts', '../../shared/ipc/contract.ts', null),
  importing('renderer/state/a.ts', '../../electron/window.ts', 'electron/ is another process'),
  importing('renderer/state/a.ts', 'electron', 'Only electron/ talks to Electron'),
  importing('renderer/state/a.ts', 'node:path', 'Only electron/ and test/ use Node'),
  importing('renderer/state/a.ts', 'dexie', 'Only renderer/store knows the database'),
  importing('renderer/state/a.ts', '../screens/home/home-screen.tsx', 'Screens are on top'),
  importing('renderer/state/a.ts', '../main.tsx', 'Nothing imports an entry'),
  importing('renderer/state/a.ts', 'yjs', null),
  importing('renderer/state/a.ts', '../store/tavolo-store.ts', null),
  importing('renderer/store/a.ts', 'dexie', null),
  importing('renderer/store/a.ts', 'react', 'This room knows no React'),
  importing('renderer/store/a.ts', 'y-webrtc', 'Only renderer/sync talks to peers'),
  importing('renderer/sync/a.ts', 'y-webrtc', null),
  importing('renderer/sync/a.ts', 'dexie', 'Only renderer/store knows the database'),
  importing('renderer/main.tsx', './screens/home/home-screen.tsx', null),
  importing('renderer/main.tsx', './store/tavolo-store.ts', null),
  importing('renderer/main.tsx', 'dexie', 'Only renderer/store knows the database'),
  taking('renderer/shell/a.tsx', 'lazy', 'React holds back for 300 ms'),
  taking('renderer/screens/home/a.tsx', 'Suspense', 'React holds back for 300 ms'),
  taking('renderer/ui/a.tsx', 'useState', null),
  importing('renderer/ui/a.tsx', '../../shared/model/need.ts', 'renderer/ui knows no domain'),
  importing('renderer/ui/a.tsx', '../state/tavolo-context.tsx', 'renderer/ui knows no domain'),
  importing('renderer/ui/a.tsx', '../screens/home/home-screen.tsx', 'Screens are on top'),
  importing('renderer/ui/a.tsx', '../../shared/text/translator.ts', null),
  importing(
    'renderer/screens/home/a.tsx',
    '../../store/tavolo-store.ts',
    'Screens and shell read through renderer/state',
  ),
  importing(
    'renderer/screens/home/a.tsx',
    '../../sync/session.ts',
    'Screens and shell read through renderer/state',
  ),
  importing('renderer/screens/home/a.tsx', 'yjs', 'What people see knows no Yjs'),
  importing('renderer/screens/home/a.tsx', 'dexie', 'Only renderer/store knows the database'),
  importing('renderer/screens/home/a.tsx', '../people/people-screen.tsx', 'A screen never imports another'),
  importing('renderer/screens/home/row/a.tsx', '../../people/person.tsx', 'A screen never imports another'),
  importing(
    'renderer/screens/home/row/a.tsx',
    '../../../store/tavolo-store.ts',
    'Screens and shell read through',
  ),
  importing('renderer/screens/home/row/a.tsx', '../home-list.tsx', null),
  importing('renderer/screens/home/row/a.tsx', '../menu/menu.tsx', null),
  importing('renderer/screens/home/a.tsx', './row/row.tsx', null),
  importing('renderer/screens/home/a.tsx', '../../actions/action.ts', null),
  importing('renderer/screens/home/a.tsx', '../../ui/button.tsx', null),
  importing('renderer/screens/home/a.tsx', '../../../shared/doc/commands/add-need.ts', null),
  importing('renderer/shell/tavolo-shell.tsx', '../screens/home/home-screen.tsx', null),
  importing('renderer/shell/tavolo-shell.tsx', '../store/tavolo-store.ts', 'Screens and shell read through'),
  importing('renderer/shell/tavolo-shell.tsx', 'yjs', 'What people see knows no Yjs'),
  reaching('shared/doc/a.ts', 'Date.now()', 'shared/ has no clock of its own'),
  reaching('shared/doc/a.ts', 'Math.random()', 'shared/ has no randomness of its own'),
  reaching('shared/doc/a.ts', 'crypto.randomUUID()', 'shared/ has no randomness of its own'),
  reaching('shared/doc/a.ts', 'document.title', 'shared/ knows no browser'),
  reaching('shared/doc/a.ts', 'globalThis.localStorage', 'shared/ knows no browser'),
  reaching('shared/doc/a.ts', 'process.env', 'shared/ knows no Node'),
  reaching('renderer/state/a.ts', 'localStorage.length', 'Only renderer/store keeps data'),
  reaching('renderer/state/a.ts', 'process.env', 'renderer/ has no Node'),
  reaching('renderer/state/a.ts', 'window.confirm()', 'Use renderer/ui'),
  reaching('renderer/state/a.ts', 'window.host', 'Only renderer/host and renderer/main.tsx see window.host'),
  reaching('renderer/host/a.ts', 'window.host', null),
  reaching('renderer/store/a.ts', 'indexedDB.databases()', null),
  reaching('renderer/main.tsx', 'window.localStorage', null),
]

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ code: z.string(), message: z.string(), help: z.string().nullish(), filename: z.string() }),
  ),
})

const rootFolder = resolve(import.meta.dirname, '../..')
const borderRules = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-properties']

/** Attempts may name the same file: each gets a folder of its own, laid out like the source tree. */
function folderOf(index: number): string {
  return `attempt-${index}`
}

const houseFolder = mkdtempSync(join(tmpdir(), 'tavolo-borders-'))
const answers = new Map<string, string[]>()

function write(path: string, text: string): void {
  mkdirSync(dirname(join(houseFolder, path)), { recursive: true })
  writeFileSync(join(houseFolder, path), text)
}

beforeAll(() => {
  const config = JSON.stringify(join(rootFolder, 'oxlint.config.ts'))
  // The real configuration, without reading types: imports and names need none, and the files import nothing real.
  const settings = `import config from ${config}\nexport default { ...config, options: {} }\n`
  for (const [index, attempt] of attempts.entries()) {
    write(`${folderOf(index)}/oxlint.config.ts`, settings)
    write(`${folderOf(index)}/${attempt.file}`, attempt.code)
  }
  const oxlint = join(rootFolder, 'node_modules/oxlint/bin/oxlint')
  const folders = attempts.map((_, index) => folderOf(index))
  const ran = spawnSync(process.execPath, [oxlint, '-f', 'json', ...folders], {
    cwd: houseFolder,
    encoding: 'utf8',
  })
  for (const finding of reportSchema.parse(JSON.parse(ran.stdout)).diagnostics) {
    const folder = finding.filename.split('/')[0] ?? ''
    if (!borderRules.some((rule) => finding.code.includes(rule))) continue
    answers.set(folder, [...(answers.get(folder) ?? []), `${finding.message} ${finding.help ?? ''}`])
  }
})

afterAll(() => rmSync(houseFolder, { recursive: true }))

describe('the linter guards who may import whom', () => {
  for (const [index, { file, code, answer }] of attempts.entries()) {
    const line = code.split('\n').find((text) => !text.startsWith('/**')) ?? ''
    const expected = answer === null ? [] : [expect.stringContaining(answer)]
    test(`${file}: ${line} is ${answer === null ? 'fine' : `answered «${answer}…»`}`, () => {
      expect(answers.get(folderOf(index)) ?? []).toEqual(expected)
    })
  }
})
