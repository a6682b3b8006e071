import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { pickLanguage } from '../../../electron/features/pick-language.ts'
import { openSettings } from '../../../electron/features/settings.ts'
import { startPlacement } from '../../../electron/features/window-placement.ts'
import { defaultSettings } from '../../../shared/ipc/settings.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-settings-'))
})

describe('settings', () => {
  test('are the defaults before anybody chose, and nothing is written', () => {
    expect(openSettings(folder).current()).toEqual(defaultSettings)
    expect(readdirSync(folder)).toEqual([])
  })

  test('are there again at the next start', async () => {
    await openSettings(folder).change({ theme: 'high-contrast', textScale: 1.5 })
    expect(openSettings(folder).current()).toEqual({
      ...defaultSettings,
      theme: 'high-contrast',
      textScale: 1.5,
    })
  })

  test.each(['{"theme":', '"text"', '{"theme":"pink"}', '[]]', '\u0000\u0000'])(
    'a broken file (%j) is kept aside and the defaults are used',
    (text) => {
      writeFileSync(join(folder, 'settings.json'), text)
      expect(openSettings(folder).current()).toEqual(defaultSettings)
      const [kept = ''] = readdirSync(folder)
      expect(kept).toMatch(/^settings\.json\.broken-\d+$/)
      expect(readFileSync(join(folder, kept), 'utf8')).toBe(text)
    },
  )

  test('a setting that an older version did not know gets its default', () => {
    writeFileSync(join(folder, 'settings.json'), '{"language":"en"}')
    expect(openSettings(folder).current()).toEqual({ ...defaultSettings, language: 'en' })
  })

  test('two changes at the same moment are both kept', async () => {
    const settings = openSettings(folder)
    await Promise.all([settings.change({ theme: 'dark' }), settings.change({ textScale: 2 })])
    expect(openSettings(folder).current()).toEqual({ ...defaultSettings, theme: 'dark', textScale: 2 })
  })

  test('a change that cannot be written changes nothing and says why', async () => {
    const settings = openSettings(folder)
    const heard: unknown[] = []
    settings.onChange((now) => heard.push(now))
    rmSync(folder, { recursive: true })
    expect(await settings.change({ theme: 'dark' })).toEqual({ isOk: false, error: { kind: 'notFound' } })
    expect(settings.current()).toEqual(defaultSettings)
    mkdirSync(folder)
    await settings.change({ theme: 'dark' })
    expect(heard).toEqual([{ ...defaultSettings, theme: 'dark' }])
  })
})

test.each([
  [['it', 'en-US'], 'it'],
  [['en-US', 'it'], 'en'],
  [['', 'IT-CH'], 'it'],
  [['de-IT', 'en'], 'en'],
  [['de', 'fr'], 'it'],
  [[], 'it'],
] as const)('of the languages %j Tavolo speaks %s', (tags, language) => {
  expect(pickLanguage(tags)).toBe(language)
})

describe('where the window starts', () => {
  const laptop = { x: 0, y: 25, width: 1366, height: 743 }
  const projector = { x: 1366, y: 0, width: 1920, height: 1080 }

  test('the first time it fits the screen and the system centres it', () => {
    expect(startPlacement(null, [laptop])).toEqual({
      bounds: { width: 1280, height: 743 },
      isMaximized: false,
    })
  })

  test('it comes back where it was', () => {
    const stored = { x: 1500, y: 100, width: 1000, height: 700, isMaximized: true }
    expect(startPlacement(stored, [laptop, projector])).toEqual({
      bounds: { x: 1500, y: 100, width: 1000, height: 700 },
      isMaximized: true,
    })
  })

  test('when the projector is gone it comes back on the laptop', () => {
    const stored = { x: 1500, y: 100, width: 1900, height: 700, isMaximized: false }
    expect(startPlacement(stored, [laptop])).toEqual({
      bounds: { width: 1366, height: 700 },
      isMaximized: false,
    })
  })
})
