import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { brokenPlaces } from '../support/broken-places.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'

let running: LaunchedTavolo
let page: Page
let tavoloPath = ''
/** The version that is kept by itself when a tavolo is opened. */
let versionId = ''

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  // Wide enough for the whole frame; a laptop's screen.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
  tavoloPath = new URL(page.url()).hash.split('/').slice(0, 3).join('/')
  await page.evaluate((hash) => {
    window.location.hash = `${hash}/history`
  }, tavoloPath)
  const href = await page.getByRole('link', { name: "All'apertura del tavolo" }).getAttribute('href')
  versionId = href?.split('/').at(-1) ?? ''
  // So that the version differs from now.
  await page.evaluate((hash) => {
    window.location.hash = `${hash}/decisions`
  }, tavoloPath)
  await page.getByRole('button', { name: 'Aggiungi azione' }).click()
  await page.keyboard.type('Portare il proiettore')
  await page.keyboard.press('Enter')
})

afterAll(async () => {
  await running.kill()
})

const session = 'sessions/session%3Ases-03'

/** Every screen and its address after the tavolo's own. */
const screens = [
  { name: 'Panoramica', path: 'overview' },
  { name: 'Procedimento', path: 'process' },
  { name: 'Persone', path: 'people' },
  { name: 'Sessioni', path: 'sessions' },
  { name: 'una sessione', path: session },
  { name: 'le presenze', path: `${session}/attendance` },
  { name: 'il verbale', path: `${session}/minutes` },
  { name: 'la matrice', path: 'map/matrix' },
  { name: 'Connetti', path: 'map/connect' },
  { name: 'Attori', path: 'map/actors' },
  { name: 'Territorio', path: 'map/territory' },
  { name: 'Priorità', path: 'map/priority' },
  { name: "l'elenco della mappa", path: 'map/list' },
  { name: 'Vuoti', path: 'map/gaps' },
  { name: 'Lavagne', path: 'canvases' },
  { name: 'una lavagna', path: 'canvases/canvas%3Acan-01' },
  { name: 'Decisioni e azioni', path: 'decisions' },
  { name: 'Documenti', path: 'documents' },
  { name: 'la chiusura del tavolo', path: 'closing' },
  { name: 'Cronologia', path: 'history' },
  { name: 'una versione', path: 'history/:version' },
  { name: 'Condividi', path: 'sharing' },
] as const

async function open(hash: string): Promise<void> {
  await page.evaluate(
    (target) => {
      window.location.hash = target
    },
    hash.replace(':version', versionId),
  )
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // Lazy screens and fonts: what is drawn next frame is what people see.
  await page.waitForLoadState('networkidle')
}

const themes = ['light', 'dark', 'high-contrast'] as const

describe.each(themes)('in the %s theme', (theme) => {
  beforeAll(async () => {
    await page.evaluate((chosen) => window.host?.settingsWrite({ theme: chosen }), theme)
    await page.locator(`html[data-theme='${theme}']`).waitFor({ state: 'attached' })
  })

  test.each(screens)('axe finds nothing on $name', async ({ path }) => {
    await open(`${tavoloPath}/${path}`)
    expect(await axeFindings(page)).toEqual([])
  })

  test.each([
    { name: 'the shelf', hash: '#/' },
    { name: 'the settings', hash: '#/settings' },
    { name: 'the backups', hash: '#/backups' },
  ])('axe finds nothing on $name', async ({ hash }) => {
    await open(hash)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('with text at 200 %', () => {
  beforeAll(async () => {
    await page.evaluate(() => window.host?.settingsWrite({ theme: 'light', textScale: 2 }))
  })

  const inTavolo = screens.map(({ name, path }) => ({ name, hash: null, path }))
  const outside = [
    { name: 'the shelf', hash: '#/', path: '' },
    { name: 'the backups', hash: '#/backups', path: '' },
  ]
  test.each([...inTavolo, ...outside])(
    'nothing is cut or runs out of the window on $name',
    async ({ hash, path }) => {
      await open(hash ?? `${tavoloPath}/${path}`)
      expect(await brokenPlaces(page)).toEqual([])
    },
  )
})
