import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeFileAtomically } from '../../../electron/atomic-file.ts'
import { safeFileName, withExtension } from '../../../electron/features/file-names.ts'
import { readChosenFile } from '../../../electron/features/read-chosen-file.ts'
import { runCommand } from '../../../electron/dev/run-command.ts'
import { fileProblemOf } from '../../../electron/file-problem-of.ts'
import { failure, ok } from '../../../shared/util/result.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-files-'))
})

const isRoot = process.getuid?.() === 0
// A device that every Linux has; it never ends.
const hasDevices = existsSync('/dev/zero')

describe('writing a file', () => {
  test('replaces the whole file and leaves no other file behind', async () => {
    const path = join(folder, 'verbale.odt')
    writeFileSync(path, 'a much longer older text')
    expect(await writeFileAtomically(path, new TextEncoder().encode('nuovo'))).toEqual(ok(undefined))
    expect(readFileSync(path, 'utf8')).toBe('nuovo')
    expect(readdirSync(folder)).toEqual(['verbale.odt'])
  })

  test('into a folder that is gone says so', async () => {
    expect(await writeFileAtomically(join(folder, 'gone/verbale.odt'), 'x')).toEqual(
      failure({ kind: 'notFound' }),
    )
  })

  test('over a folder fails and keeps the folder', async () => {
    mkdirSync(join(folder, 'verbale.odt'))
    writeFileSync(join(folder, 'verbale.odt/inside'), 'kept')
    expect((await writeFileAtomically(join(folder, 'verbale.odt'), 'x')).isOk).toBe(false)
    expect(readdirSync(folder)).toEqual(['verbale.odt'])
    expect(readFileSync(join(folder, 'verbale.odt/inside'), 'utf8')).toBe('kept')
  })

  test.skipIf(isRoot)('without permission says so and keeps what was there', async () => {
    writeFileSync(join(folder, 'verbale.odt'), 'kept')
    chmodSync(folder, 0o500)
    const written = await writeFileAtomically(join(folder, 'verbale.odt'), 'x')
    chmodSync(folder, 0o700)
    expect(written).toEqual(failure({ kind: 'noPermission' }))
    expect(readFileSync(join(folder, 'verbale.odt'), 'utf8')).toBe('kept')
  })

  test.skipIf(!isRoot)('on a full disk says so and keeps what was there', async ({ skip }) => {
    const mounted = await runCommand(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    skip(mounted.exitCode !== 0, 'root may not mount a small disk here')
    try {
      writeFileSync(join(folder, 'verbale.odt'), 'kept')
      const written = await writeFileAtomically(join(folder, 'verbale.odt'), new Uint8Array(200_000))
      expect(written).toEqual(failure({ kind: 'diskFull' }))
      expect(readdirSync(folder)).toEqual(['verbale.odt'])
      expect(readFileSync(join(folder, 'verbale.odt'), 'utf8')).toBe('kept')
    } finally {
      await runCommand(['umount', folder])
    }
  })

  test('through a link changes the file that the link means', async () => {
    writeFileSync(join(folder, 'real.odt'), 'old')
    symlinkSync(join(folder, 'real.odt'), join(folder, 'link.odt'))
    await writeFileAtomically(join(folder, 'link.odt'), 'new')
    expect(readFileSync(join(folder, 'real.odt'), 'utf8')).toBe('new')
  })

  test('with the longest name a person can give still works', async () => {
    const name = `${'è'.repeat(120)}.odt`
    expect(await writeFileAtomically(join(folder, name), 'x')).toEqual(ok(undefined))
    expect(readdirSync(folder)).toEqual([name])
  })
})

describe('what the system throws', () => {
  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'noPermission'],
    ['EROFS', 'readOnlyDisk'],
    ['EBUSY', 'fileInUse'],
    ['ENOENT', 'notFound'],
    ['ENAMETOOLONG', 'nameTooLong'],
  ])('%s becomes %s', (code, kind) => {
    expect(fileProblemOf(Object.assign(new Error('x'), { code }))).toEqual({ kind })
  })

  test('anything else keeps the system’s own name', () => {
    expect(fileProblemOf(Object.assign(new Error('x'), { code: 'EIO' }))).toEqual({
      kind: 'other',
      code: 'EIO',
    })
    expect(fileProblemOf('nonsense')).toEqual({ kind: 'other', code: 'UNKNOWN' })
  })
})

describe('reading a chosen file', () => {
  test('gives its name and bytes up to the limit', async () => {
    const path = join(folder, 'persone.csv')
    writeFileSync(path, '12345')
    expect(await readChosenFile(path, 5)).toMatchObject({ isOk: true, value: { name: 'persone.csv' } })
    expect(await readChosenFile(path, 4)).toEqual(failure({ kind: 'tooLarge', sizeBytes: 5, maxBytes: 4 }))
  })

  test.skipIf(!hasDevices)('refuses a device', async () => {
    expect(await readChosenFile('/dev/zero', 100)).toEqual(failure({ kind: 'other', code: 'ENOTFILE' }))
  })

  test('refuses a folder, and a file that is gone', async () => {
    expect((await readChosenFile(folder, 100)).isOk).toBe(false)
    expect(await readChosenFile(join(folder, 'gone'), 100)).toEqual(failure({ kind: 'notFound' }))
  })
})

describe('names of files', () => {
  test.each([
    ['Verbale 3 «Vicini di valle».odt', 'Verbale 3 «Vicini di valle».odt'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?f"g<h>i|j.pdf', 'a b c d e f g h i j.pdf'],
    ['  ...  ', 'Tavolo'],
    ['riga\nnuova\u0000.csv', 'riga nuova.csv'],
    ['rovescio \u202Efdp.exe', 'rovescio fdp.exe'],
    ['👩‍👩‍👧 famiglie.odt', '👩‍👩‍👧 famiglie.odt'],
    ['مجلس الحي.odt', 'مجلس الحي.odt'],
    ['CON.json', 'Tavolo CON.json'],
    ['aux .tar.json', 'Tavolo aux .tar.json'],
    ['Consulta.json', 'Consulta.json'],
    ['mezza \uD800 coppia.odt', 'mezza \uFFFD coppia.odt'],
  ])('%j becomes %j', (suggestion, name) => {
    expect(safeFileName(suggestion)).toBe(name)
  })

  test('a title of 10 000 characters becomes a name that a disk takes, with its extension', () => {
    const name = safeFileName(`${'è🌱'.repeat(5000)}.odt`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name.endsWith('.odt')).toBe(true)
    expect(name).not.toContain('\uFFFD')
  })

  test('a title with a dot and no end is no extension: the name still fits on a disk', () => {
    expect(Buffer.byteLength(safeFileName(`n. ${'x'.repeat(900)}`))).toBeLessThanOrEqual(255)
    expect(Buffer.byteLength(safeFileName(`n.${'x'.repeat(900)}`))).toBeLessThanOrEqual(255)
  })

  test('an extension is added when none was typed, and never onto a file that exists', () => {
    const filters = [{ name: 'ODT', extensions: ['odt'] }]
    expect(withExtension(join(folder, 'verbale'), filters)).toBe(join(folder, 'verbale.odt'))
    expect(withExtension(join(folder, 'verbale.ODT'), filters)).toBe(join(folder, 'verbale.ODT'))
    writeFileSync(join(folder, 'verbale.odt'), '')
    expect(withExtension(join(folder, 'verbale'), filters)).toBe(join(folder, 'verbale (2).odt'))
    expect(withExtension(join(folder, 'verbale'), [])).toBe(join(folder, 'verbale'))
  })
})
