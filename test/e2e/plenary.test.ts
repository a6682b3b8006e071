import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { createVerbale } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson
const problems: string[] = []

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  // What the security policy refuses is told here.
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  // A projector's picture.
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByRole('button', { name: 'Plenaria' }).waitFor()
})

afterAll(async () => {
  await running.kill()
})

function heading(name: string) {
  return page.getByRole('dialog').getByRole('heading', { name })
}

async function openByKey(): Promise<void> {
  await page.keyboard.press('F5')
  await heading('2 bisogni su 15 sono scoperti').waitFor()
}

async function leave(): Promise<void> {
  // While the screen is being filled Esc is the system's, and only stops that.
  await expect.poll(isFullScreen).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('F5 fills the screen with the slides, arrows turn them, T shows the table of a chart, Esc leads back', async () => {
  await page.getByRole('button', { name: 'Plenaria' }).focus()
  await openByKey()
  await expect.poll(isFullScreen).toBe(true)
  await page.getByRole('img', { name: 'Grafico: 2 bisogni su 15 sono scoperti' }).waitFor()
  const cells = page.getByRole('dialog').getByRole('table').getByRole('cell')
  expect(await cells.allTextContents()).toEqual(['2', '2', '6', '5'])
  await person.press('t')
  await page.getByRole('img').waitFor({ state: 'detached' })
  expect(await cells.first().isVisible()).toBe(true)
  await person.press('t', 'ArrowRight')
  await heading('Bisogni scoperti: 2').waitFor()
  const lines = page.getByRole('dialog').getByRole('listitem')
  expect(await lines.count()).toBe(2)
  await person.press('PageDown')
  await heading('Bisogni deboli: 2').waitFor()
  await person.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await heading('2 bisogni su 15 sono scoperti').waitFor()
  await person.press('End')
  await heading('Che cosa pesa di più per il tavolo (2 di 2)').waitFor()
  await person.press('Home')
  await heading('2 bisogni su 15 sono scoperti').waitFor()
  await leave()
  await person.isAt('Plenaria')
  await expect.poll(isFullScreen).toBe(false)
})

test('leaving the whole screen by the system puts the slides away', async () => {
  await openByKey()
  await expect.poll(isFullScreen).toBe(true)
  await page.evaluate(() => document.exitFullscreen())
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

function isFullScreen(): Promise<boolean> {
  return page.evaluate(() => document.fullscreenElement !== null)
}

describe.each(['light', 'dark', 'high-contrast'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing on slides of each form, and nothing runs out of the picture of a projector', async () => {
    await running.call('settingsWrite', { theme })
    await page.locator(`html[data-theme='${theme}']`).waitFor({ state: 'attached' })
    await openByKey()
    const count = Number((await page.getByText(/^1 di \d+$/).textContent())?.split(' ').at(-1))
    for (let at = 1; at <= count; at += 1) {
      await page.getByText(`${at} di ${count}`, { exact: true }).waitFor()
      expect(oneOfEachForm.has(at) ? await axeFindings(page) : []).toEqual([])
      expect(await outOfPicture(page)).toEqual([])
      expect(await smallestOnWall(page)).toBeGreaterThanOrEqual(0.055)
      await person.press('ArrowRight')
    }
    await leave()
    await running.call('settingsWrite', { theme: 'light' })
    await page.locator(`html[data-theme='light']`).waitFor({ state: 'attached' })
  })
})

/** Coverage, gaps, places and points: slides of one form differ in their words alone. */
const oneOfEachForm: ReadonlySet<number> = new Set([1, 2, 8, 9])

/** What of a slide is not in the window, or makes a part of it scroll. */
function outOfPicture(of: Page): Promise<string[]> {
  return of.evaluate(() => {
    const written = document.querySelectorAll('[role="dialog"] :is(svg[role="img"] text, h2, li p, button)')
    const outside = [...written].filter((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight
    })
    const scrolled = [...document.querySelectorAll('[role="dialog"] header + *, html')].filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight || scrollWidth > clientWidth,
    )
    return [...outside, ...scrolled].map(
      (element) => `${element.tagName} ${element.textContent.slice(0, 60)}`,
    )
  })
}

/** Height of the smallest type on a slide, as a part of the height of the window. */
function smallestOnWall(of: Page): Promise<number> {
  return of.evaluate(() => {
    const written = document.querySelectorAll('[role="dialog"] :is(svg[role="img"] text, h2, li p)')
    const heights = [...written].map((element) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const scale = element instanceof SVGTextElement ? (element.getScreenCTM()?.a ?? 0) : 1
      return (size * scale) / window.innerHeight
    })
    return Math.min(...heights)
  })
}

test('the slides follow the map while they are shown', async () => {
  await openByKey()
  await leave()
  await page.keyboard.press('Alt+N')
  await page.keyboard.type('Un medico in valle')
  await person.press('Enter', 'Escape')
  await page.getByRole('button', { name: 'Plenaria' }).click()
  await heading('3 bisogni su 16 sono scoperti').waitFor()
  await person.press('Control+z')
  await heading('2 bisogni su 15 sono scoperti').waitFor()
  await leave()
})

test('an empty map says what to do; a slide goes into the open item as it stands', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  const address = await createVerbale(page)
  await page.getByRole('link', { name: 'Mappa' }).click()
  await page.getByRole('button', { name: 'Plenaria' }).click()
  await page.getByText('scrivi il primo bisogno con «Nuovo bisogno»').waitFor()
  await leave()
  await page.keyboard.press('Alt+N')
  await page.keyboard.type('Un medico in valle')
  await person.press('Enter', 'Escape')
  await page.getByRole('button', { name: 'Plenaria' }).click()
  await heading('Il bisogno è scoperto').waitFor()
  await toMinutes()
  await person.press('ArrowRight')
  await heading('Bisogni scoperti: 1').waitFor()
  await toMinutes()
  await leave()
  await page.evaluate((target) => {
    window.location.href = target
  }, address)
  const text = page.getByRole('textbox', { name: 'Verbale' }).first()
  await text.waitFor()
  expect(await text.getByRole('paragraph').allTextContents()).toEqual([
    'Copertura di un bisogno – scoperto: 1; debole: 0; parziale: 0; adeguato: 0.',
    'Bisogni scoperti:',
    'B01 Un medico in valle – Nessuna risorsa è collegata a questo bisogno.',
  ])
})

/** By keyboard; because no session is on, the only item is picked. */
async function toMinutes(): Promise<void> {
  await person.reach('Porta nel verbale')
  await person.press('Enter')
  await page.getByRole('menuitem', { name: '1. Apertura' }).waitFor()
  await person.press('Enter')
  await page.getByRole('menuitem').waitFor({ state: 'detached' })
}

test('nothing of it is refused by the security policy', () => {
  expect(problems).toEqual([])
})
