import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../electron/dev/run-command.ts'
import { readNotices } from '../../electron/dev/third-party-notices.ts'
import { switches } from '../support/launch-app.ts'
import { launchPackaged, type PackagedTavolo } from '../support/launch-packaged.ts'
import { projectFolder } from '../support/project-folder.ts'

// Packaging copies a quarter of a gigabyte and writes the archive; it takes ten seconds on a quiet machine.
const packagingTimeoutMs = 180_000

const folder = mkdtempSync(join(tmpdir(), 'tavolo-packaged-'))
const unpacked = join(folder, 'linux-unpacked')
const executable = join(unpacked, 'tavolo')

describe.skipIf(process.platform !== 'linux')('the packaged app', () => {
  beforeAll(async () => {
    const script = join(projectFolder, 'electron/dev/package.ts')
    const outcome = await runCommand([process.execPath, script, folder])
    if (outcome.exitCode !== 0) throw new Error(outcome.output + outcome.errorOutput)
  }, packagingTimeoutMs)

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  test('has its fuses set: no Node in disguise, no debugger, only its own archive', async () => {
    const wire = await getCurrentFuseWire(executable)
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
  })

  test('brings its own archive and the licences: no development loader, no libraries beside it', () => {
    const files = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'app.asar']
    expect(readdirSync(join(unpacked, 'resources'))).toEqual(files)
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    )
  })

  test('names the authors of every library, of the fonts, and of code that a library has copied', () => {
    const text = notices()
    for (const { name, version } of readNotices(projectFolder)) expect(text).toContain(`${name} ${version} (`)
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(text).toContain('Copyright (c) James Halliday')
  })

  test('is not Node, whatever the environment says', async () => {
    const outcome = await runCommand([executable, '--no-sandbox', '-e', 'console.log("node " + 1)'], {
      environment: { ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      signal: AbortSignal.timeout(20_000),
    })
    expect(outcome.output).not.toContain('node 1')
  })

  test.skipIf(process.getuid?.() !== 0)('never gives its sandbox up by itself: root has to ask', async () => {
    const outcome = await runCommand([executable, `--user-data-dir=${join(folder, 'root')}`], {
      signal: AbortSignal.timeout(20_000),
    })
    expect(outcome.errorOutput).toContain('Running as root without --no-sandbox is not supported')
  })

  test('a short journey: it opens, keeps a setting through a power cut, prints, and has the licences', async () => {
    const words = [`--user-data-dir=${join(folder, 'data')}`, '--lang=it', ...switches()]
    const first = await launchPackaged(executable, words)
    await first.page.getByRole('heading').first().waitFor()
    expect(await first.page.evaluate(() => window.host?.appInfo())).toMatchObject({ name: 'Tavolo' })
    await first.page.evaluate(() => window.host?.settingsWrite({ textScale: 1.5 }))
    expect(await printedLength(first)).toBeGreaterThan(1000)
    const shown = await first.page.evaluate(async () => (await fetch('THIRD-PARTY-NOTICES.txt')).text())
    expect(shown).toBe(notices())
    await first.kill()

    const second = await launchPackaged(executable, words)
    expect(await second.page.evaluate(() => window.host?.settingsRead())).toMatchObject({ textScale: 1.5 })
    await second.kill()
  })

  test('opens a tavolo to the room: the hub’s process and the guest page are in the archive', async ({
    skip,
  }) => {
    const words = [...switches(), '--lang=it', `--user-data-dir=${join(folder, 'room')}`]
    const tavolo = await launchPackaged(executable, words)
    const networks = (await tavolo.page.evaluate(() => window.host?.networkList())) ?? []
    const host = networks.find(({ isOffered }) => isOffered)?.address
    if (host === undefined) {
      await tavolo.kill()
      skip('this computer is on no network')
    }
    const opened = await tavolo.page.evaluate(
      (address) =>
        window.host?.roomOpen({
          room: { kind: 'new', tavoloId: 'tavolo:1', title: 'Vicini di valle' },
          host: address ?? '',
          owner: { deviceId: 'device-01', name: 'Marta' },
          atMs: Date.now(),
        }),
      host,
    )
    const address = opened?.isOk === true ? opened.value.address : ''
    expect(await (await fetch(`http://${address}/`)).text()).toContain('<html')
    await tavolo.kill()
  })

  test('the debugger of Node stays closed', async () => {
    const child = spawn(
      executable,
      ['--inspect=0', ...switches(), `--user-data-dir=${join(folder, 'inspect')}`],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    // An Electron that listens says so within the first half second.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    child.kill('SIGKILL')
    expect(output).not.toContain('Debugger listening')
  })
})

function notices(): string {
  return readFileSync(join(unpacked, 'resources/THIRD-PARTY-NOTICES.txt'), 'utf8')
}

function printedLength({ page }: PackagedTavolo): Promise<number> {
  return page.evaluate(async () => {
    const printed = await window.host?.printPdf({
      html: '<h1 style="font-family: Lora">Verbale</h1>',
      title: 'Verbale',
      language: 'it-IT',
      orientation: 'portrait',
      footerLines: [],
    })
    return printed?.isOk === true ? printed.value.length : 0
  })
}
