import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeError, openLog, reportOf } from '../../../electron/features/log.ts'

describe('the error log', () => {
  test('says what kind of error and where in the code', () => {
    const entry = describeError(reportOf(new TypeError('x is not a function')))
    expect(entry).toMatch(/^TypeError: x is not a function\n\s+at .*log\.test\.ts/)
  })

  test('keeps nothing that people wrote: no quoted text, no addresses, no numbers of phones', () => {
    const message = 'Bad value "Maria Rossi" for «Bisogno di Luca», mail maria@example.org, tel 3331234567'
    const entry = describeError({
      name: 'Error',
      message,
      stack: `Error: ${message}\n    at save (main.js:1:2)`,
    })
    expect(entry).not.toMatch(/Maria|Luca|example|333/)
    expect(entry).toContain('at save (main.js:1:2)')
  })

  test('never grows beyond two files of about half a megabyte', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'tavolo-log-')), 'logs')
    const log = openLog(folder)
    const stack = Array.from(
      { length: 20 },
      (_line, index) => `    at step${index} (main.js:${index}:1)`,
    ).join('\n')
    for (let count = 0; count < 3000; count += 1)
      log.write('main', { name: 'Error', message: `n ${count}`, stack })
    expect(readdirSync(folder).toSorted()).toEqual(['tavolo.log', 'tavolo.log.old'])
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThan(520 * 1024)
    }
    expect(readFileSync(join(folder, 'tavolo.log'), 'utf8')).toContain('n 2999')
  })

  test('a thrown thing that is no error is noted by its type alone', () => {
    expect(reportOf('Maria Rossi')).toEqual({ name: 'string', message: 'not an Error', stack: '' })
  })
})
