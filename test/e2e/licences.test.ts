import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNotices } from '../../electron/dev/third-party-notices.ts'
import { axeFindings } from '../support/axe.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'

const title = 'Licenze delle librerie e dei caratteri'
let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.evaluate(() => {
    window.location.hash = '#/settings'
  })
  await page.getByRole('heading', { name: 'Impostazioni' }).waitFor()
})

afterAll(async () => {
  await running.kill()
})

function openByKeyboard(): Promise<void> {
  return page.getByRole('button', { name: 'Licenze' }).press('Enter')
}

test('«Licenze» shows the notices of every library and font, and Esc leads back to it', async () => {
  await openByKeyboard()
  const text = await page
    .getByRole('dialog', { name: title })
    .getByRole('region', { name: title })
    .textContent()
  for (const { name, version } of readNotices(projectFolder)) expect(text).toContain(`${name} ${version} (`)
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: 'Licenze' }).evaluate(isFocused)).toBe(true)
})

test('the notices are read to the end by keyboard alone', async () => {
  await openByKeyboard()
  const region = page.getByRole('region', { name: title })
  await region.waitFor()
  await page.keyboard.press('Tab')
  if (!(await region.evaluate(isFocused))) await page.keyboard.press('Tab')
  expect(await region.evaluate(isFocused)).toBe(true)
  await page.keyboard.press('End')
  await expect
    .poll(() => region.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight))
    .toBe(true)
  await page.keyboard.press('Escape')
})

describe.each(['light', 'dark', 'high-contrast'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing on the licences', async () => {
    await running.call('settingsWrite', { theme })
    await page.locator(`html[data-theme='${theme}']`).waitFor({ state: 'attached' })
    await openByKeyboard()
    await page.getByRole('region', { name: title }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})

test('at 200 % no line of them runs out of the sheet', async () => {
  await running.call('settingsWrite', { theme: 'light', textScale: 2 })
  await openByKeyboard()
  const region = page.getByRole('region', { name: title })
  await region.waitFor()
  expect(await region.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
