import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, launchTavolo, switches, type LaunchedTavolo } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'
import { stubMessageBox } from '../support/stub-dialogs.ts'

let running: LaunchedTavolo[] = []

async function launch(...options: Parameters<typeof launchTavolo>): Promise<LaunchedTavolo> {
  const tavolo = await launchTavolo(...options)
  running.push(tavolo)
  return tavolo
}

afterEach(async () => {
  for (const tavolo of running) await tavolo.kill()
  running = []
})

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tavolo-kept-'))
}

describe('a first start', () => {
  let first: LaunchedTavolo

  beforeAll(async () => {
    first = await launchTavolo()
  })

  afterAll(() => first.kill())

  test('Tavolo opens a window with a heading on empty data, without questions', async () => {
    const { application, page } = first
    await page.getByRole('heading').first().waitFor()
    expect(page.url()).toMatch(/^app:\/\/tavolo\/index\.html/)
    expect(application.windows()).toHaveLength(1)
  })

  test('nothing goes wrong in the page while it starts', async () => {
    const { page } = first
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.reload()
    await page.getByRole('heading').first().waitFor()
    expect(errors).toEqual([])
  })

  test('it knows its name, its version and where its data are', async () => {
    const { call, userDataFolder } = first
    const info = await call('appInfo')
    expect(info).toMatchObject({ name: 'Tavolo', version: '0.1.0', dataFolder: userDataFolder })
  })

  test('--lang=it decides the language of page and menu', () => speaks(first, 'it', 'Modifica'))
})

async function speaks(
  { application, call }: LaunchedTavolo,
  language: 'it' | 'en',
  entry: string,
): Promise<void> {
  expect(await call('systemPreferences')).toMatchObject({ language })
  await expect.poll(() => menuLabels(application)).toContain(entry)
}

describe('starting', () => {
  test('a folder for the data that is not there yet is made', async () => {
    const userDataFolder = join(temporaryFolder(), 'never/used')
    const { page } = await launch({ userDataFolder })
    await page.getByRole('heading').first().waitFor()
    expect(existsSync(userDataFolder)).toBe(true)
  })

  test('--lang=en decides the language of page and menu, until a person chooses another', async () => {
    const tavolo = await launch({ language: 'en' })
    await speaks(tavolo, 'en', 'Edit')
    await tavolo.call('settingsWrite', { language: 'it' })
    await expect.poll(() => menuLabels(tavolo.application)).toContain('Modifica')
  })

  test('a second start on the same data ends at once and wakes the first window', async () => {
    const { application, page, userDataFolder } = await launch()
    await application.evaluate(({ app }) => {
      app.on('second-instance', () => Object.assign(app, { wasWoken: true }))
    })
    const words = [
      process.env.TAVOLO_APP ?? projectFolder,
      `--user-data-dir=${userDataFolder}`,
      ...switches(),
    ]
    const exitCode = await new Promise((resolve) => {
      spawn(executablePath(), words, { stdio: 'ignore' }).on('exit', resolve)
    })
    expect(exitCode).toBe(0)
    await expect
      .poll(() => application.evaluate(({ app }) => Reflect.get(app, 'wasWoken') as unknown))
      .toBe(true)
    expect(application.windows()).toHaveLength(1)
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
  })
})

describe('leaving', () => {
  test('the page is asked to write what is pending, and says when everything is on disk', async () => {
    const { application, page } = await launch()
    await page.getByRole('heading').first().waitFor()
    await application.evaluate(({ app, ipcMain }) => {
      // In place of the shell, to see the answer before the window is gone.
      ipcMain.removeHandler('tavolo:closeAnswer')
      ipcMain.handle('tavolo:closeAnswer', (_event, answer: unknown) => {
        Object.assign(app, { answer })
      })
    })
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect
      .poll(() => application.evaluate(({ app }) => Reflect.get(app, 'answer') as unknown))
      .toMatchObject({ isAllSaved: true })
  })

  test('a page that does not answer does not hold the window for ever: the person decides', async () => {
    const { application, page } = await launch()
    await page.getByRole('heading').first().waitFor()
    const questions = await stubMessageBox(application, 0)
    // Half a second from here the page neither paints nor answers any more.
    await page.evaluate('setTimeout(() => { for (;;) {} }, 100)')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect
      .poll(questions, { timeout: 15_000 })
      .toContain('Le ultime modifiche non sono ancora sul disco')
    expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    await stubMessageBox(application, 1)
    const ended = new Promise<void>((resolve) => application.once('close', () => resolve()))
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await ended
    running = []
  })

  test('the window comes back where it was', async () => {
    const userDataFolder = temporaryFolder()
    const first = await launchTavolo({ userDataFolder })
    const place = { x: 40, y: 60, width: 900, height: 640 }
    await first.application.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
    }, place)
    // The place is written half a second after the window has come to rest.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await first.close()
    const second = await launch({ userDataFolder })
    const bounds = await second.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    )
    expect(bounds).toMatchObject({ width: place.width, height: place.height })
  })
})

test('a page that dies is opened again, and the log says that it died', async () => {
  const { application, page, userDataFolder } = await launch()
  await page.getByRole('heading').first().waitFor()
  const before = await pageProcess(application)
  await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  // Playwright holds a page that has crashed: that a new process runs it is what can be seen from here.
  async function hasNewProcess(): Promise<boolean> {
    const now = await pageProcess(application)
    return !now.isCrashed && now.processId !== before.processId
  }
  await expect.poll(hasNewProcess, { timeout: 15_000 }).toBe(true)
  const log = readFileSync(join(userDataFolder, 'logs/tavolo.log'), 'utf8')
  expect(log).toContain('render-process-gone: crashed')
})

function pageProcess(application: LaunchedTavolo['application']) {
  return application.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return { isCrashed: contents?.isCrashed() ?? true, processId: contents?.getOSProcessId() ?? 0 }
  })
}

function menuLabels(application: LaunchedTavolo['application']): Promise<string[] | undefined> {
  return application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
}
