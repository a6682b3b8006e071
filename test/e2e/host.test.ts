import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostContract } from '../support/host-contract.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'

describe('the desktop keeps the contract of the host', () => {
  hostContract(async () => {
    const { application, page, call, close } = await launchTavolo()
    const folder = mkdtempSync(join(tmpdir(), 'tavolo-chosen-'))
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      window.host?.on('settingsChanged', (settings) => heard.push(settings))
    })
    return {
      // The suite also sends what the types would refuse.
      call: (name, input) => call(name, input as never),
      decideSave: (decision) => stubSaveDialog(application, decision === 'cancel' ? null : { folder }),
      async decideOpen(file) {
        if (file !== null) writeFileSync(join(folder, file.name), file.text)
        await stubOpenDialog(application, file && join(folder, file.name))
      },
      heard: () => page.evaluate(() => Reflect.get(window, 'heard') as unknown[]),
      close,
    }
  })
})

describe('what the desktop adds to it', () => {
  let tavolo: LaunchedTavolo

  beforeAll(async () => {
    tavolo = await launchTavolo()
  })

  afterAll(() => tavolo.kill())

  test('a saved file is on disk as it was given, under the name that the dialog proposed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tavolo-chosen-'))
    await stubSaveDialog(tavolo.application, { folder })
    const saved = await tavolo.call('fileSave', {
      suggestedName: 'Verbale 3/2026: «Vicini di valle».odt',
      filters: [{ name: 'ODT', extensions: ['odt'] }],
      bytes: new Uint8Array([80, 75, 3, 4]),
    })
    expect(saved).toMatchObject({ value: { name: 'Verbale 3 2026 «Vicini di valle».odt' } })
    expect([...readFileSync(join(folder, 'Verbale 3 2026 «Vicini di valle».odt'))]).toEqual([80, 75, 3, 4])
  })

  test('a folder that cannot be written to is said in a kind that the page has words for', async () => {
    await stubSaveDialog(tavolo.application, { folder: '/proc/nowhere' })
    const saved = await tavolo.call('fileSave', {
      suggestedName: 'a.odt',
      filters: [],
      bytes: new Uint8Array(1),
    })
    expect(saved).toEqual({ isOk: false, error: { kind: 'notFound' } })
  })
})
