import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { askToJoin, goTo, hasNetwork, laptopOf, openToTheRoom } from '../support/room-people.ts'

// Two computers with Tavolo at one canvas. The tests are the steps of one afternoon, in their order.

let marta: LaunchedTavolo
let iris: LaunchedTavolo
let isOnNetwork = false

beforeAll(async () => {
  marta = await laptopOf('Marta')
  iris = await laptopOf('Iris')
  isOnNetwork = await hasNetwork(marta)
  if (!isOnNetwork) return
  await marta.page.getByRole('button', { name: 'Nuovo tavolo' }).click()
  await marta.page.getByRole('textbox', { name: 'Titolo' }).fill('Prova')
  await marta.page.getByRole('button', { name: 'Crea il tavolo' }).click()
  await marta.page.getByRole('link', { name: 'Lavagne' }).click()
  await marta.page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await marta.page.getByRole('button', { name: 'SWOT', exact: true }).click()
  await marta.page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
  await marta.page.keyboard.press('n')
  for (const words of ['Un furgone', 'Le chiavi']) {
    await marta.page.keyboard.type(words)
    await marta.page.keyboard.press('Enter')
    await card(marta.page, words).waitFor()
  }
  await marta.page.keyboard.press('Escape')
  const canvas = await placeOf(marta.page)
  const { laptopCode } = await openToTheRoom(marta.page)
  await askToJoin(iris.page, laptopCode)
  await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
  await iris.page.getByText('ora è anche tra i tuoi tavoli').waitFor()
  await goTo(marta.page, canvas)
  await marta.page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
})

afterAll(async () => {
  await marta.kill()
  await iris.kill()
})

function card(page: Page, words: string): Locator {
  return page
    .getByRole('list', { name: 'Cartoncini sul piano' })
    .getByRole('button', { name: new RegExp(`^${words}`) })
}

async function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}

async function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => window.location.hash)
}

async function middleOf(locator: Locator): Promise<readonly [number, number]> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It is not drawn')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Whether the middle of something lies in its board. */
async function isInSight(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    return at !== null && element.contains(at)
  })
}

async function widthOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.width ?? 0
}

/** What is drawn of others and not said to readers. */
function drawn(page: Page, name: string): Locator {
  return page.locator(`[data-words="${name}"]:not([title])`)
}

test('«Porta tutti qui» brings the other laptop to the canvas, and each sees that the other is there', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await marta.page.getByRole('button', { name: 'Chi è qui: solo tu' }).waitFor()
  await marta.page.getByRole('button', { name: 'Porta tutti qui' }).click()
  await iris.page.getByText('Chi facilita porta tutti su «SWOT»').waitFor()
  await iris.page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
  await iris.page.getByRole('button', { name: 'Chi è qui: 1 con te' }).waitFor()
  await marta.page.getByRole('button', { name: 'Chi è qui: 1 con te' }).click()
  await marta.page.getByRole('menuitem', { name: 'Segui Iris' }).waitFor()
  await marta.page.keyboard.press('Escape')
})

test('what one has chosen is outlined with a name for the other, and what is dragged moves there before it is put down', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  const [seen, own] = [card(iris.page, 'Un furgone'), card(marta.page, 'Un furgone')]
  await own.click()
  await drawn(iris.page, 'Marta').first().waitFor()
  const [before, from] = [await middleOf(seen), await middleOf(own)]
  await marta.page.mouse.move(...from)
  await marta.page.mouse.down()
  await marta.page.mouse.move(from[0] + 60, from[1] + 50, { steps: 5 })
  await expect.poll(async () => (await middleOf(seen))[1]).toBeGreaterThan(before[1] + 20)
  await iris.page.locator('[data-cursor]:not([hidden])').waitFor()
  // What moves is told a few times a second: it has come when the card is as far on there as it is here.
  const times = (await widthOf(seen)) / (await widthOf(own))
  const way = (await middleOf(own))[0] - from[0]
  const isThere = async () => Math.abs((await middleOf(seen))[0] - before[0] - way * times) < 0.5
  await expect.poll(isThere).toBe(true)
  const held = await middleOf(seen)
  await marta.page.mouse.up()
  await marta.page.getByRole('button', { name: 'Annulla' }).or(own).first().waitFor()
  await expect.poll(() => iris.page.locator('[data-card][data-lifted]').count()).toBe(0)
  expect((await middleOf(seen))[0]).toBeCloseTo(held[0], 0)
  expect((await middleOf(seen))[1]).toBeCloseTo(held[1], 0)
  expect(await axeFindings(iris.page)).toEqual([])
})

test('what one draws comes at the other while it is drawn, and is on no canvas before it is done', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  const drawings = iris.page.getByRole('list', { name: 'Disegni sul piano' }).getByRole('button')
  const [x, y] = await middleOf(marta.page.getByRole('heading', { level: 2, name: 'Minacce' }))
  await marta.page.keyboard.press('p')
  await marta.page.mouse.move(x, y + 40)
  await marta.page.mouse.down()
  await marta.page.mouse.move(x + 60, y + 70, { steps: 6 })
  await expect
    .poll(() =>
      iris.page
        .locator('[data-sketch] path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join('')),
    )
    .toMatch(/^M/)
  expect(await drawings.count()).toBe(0)
  await marta.page.mouse.up()
  await marta.page.keyboard.press('Escape')
  await expect.poll(() => drawings.count()).toBe(1)
  await expect
    .poll(() =>
      iris.page
        .locator('[data-sketch] path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join('')),
    )
    .toBe('')
})

test('in calm mode nothing moves before it is put down, and no cursor is drawn', async ({ skip }) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await iris.page.getByRole('button', { name: 'Chi è qui: 1 con te' }).click()
  await iris.page.getByRole('menuitem', { name: 'Modo calmo' }).click()
  const [seen, own] = [card(iris.page, 'Le chiavi'), card(marta.page, 'Le chiavi')]
  const [before, from] = [await middleOf(seen), await middleOf(own)]
  await marta.page.mouse.move(...from)
  await marta.page.mouse.down()
  await marta.page.mouse.move(from[0] + 40, from[1] + 60, { steps: 5 })
  await drawn(iris.page, 'Marta').first().waitFor()
  expect(await middleOf(seen)).toEqual(before)
  expect(await iris.page.locator('[data-cursor]').count()).toBe(0)
  await marta.page.mouse.up()
  await expect.poll(async () => (await middleOf(seen))[1]).toBeGreaterThan(before[1] + 20)
})

test('one looks with the eyes of the other until one stops', async ({ skip }) => {
  if (!isOnNetwork) skip('this computer is on no network')
  const percent = (page: Page) => page.getByText(/^\d+ %$/).textContent()
  await iris.page.getByRole('button', { name: 'Chi è qui: 1 con te' }).click()
  await iris.page.getByRole('menuitem', { name: 'Segui Marta' }).click()
  await iris.page.getByText('Stai seguendo Marta').waitFor()
  for (let presses = 0; presses < 3; presses += 1) {
    await marta.page.getByRole('button', { name: 'Avvicina' }).click()
  }
  await expect.poll(() => percent(iris.page)).toBe(await percent(marta.page))
  await iris.page.getByRole('button', { name: 'Smetti di seguire' }).click()
  const now = await percent(iris.page)
  await marta.page.getByRole('button', { name: 'Tutta la lavagna' }).click()
  await marta.page.getByRole('button', { name: 'Porta tutti qui' }).waitFor()
  expect(await percent(iris.page)).toBe(now)
})

test('a call shows the part in sight to whoever is at the canvas already', async ({ skip }) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await iris.page.getByRole('button', { name: 'Avvicina' }).click()
  await marta.page.getByRole('button', { name: 'Porta tutti qui' }).click()
  await iris.page.getByText('Chi facilita mostra a tutti un punto di «SWOT»').waitFor()
  await expect
    .poll(() => iris.page.getByText(/^\d+ %$/).textContent())
    .toBe(await marta.page.getByText(/^\d+ %$/).textContent())
})

test('what whoever facilitates puts in the spotlight comes into sight there, and only who facilitates takes it out', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  const lit = (page: Page) => page.getByRole('region', { name: 'In primo piano' })
  await iris.page.getByRole('button', { name: 'Avvicina' }).click({ clickCount: 6 })
  await card(marta.page, 'Un furgone').focus()
  await marta.page.keyboard.press('u')
  await lit(iris.page).getByText('Un furgone').waitFor()
  await expect.poll(() => isInSight(card(iris.page, 'Un furgone'))).toBe(true)
  expect(await lit(iris.page).getByRole('button').count()).toBe(0)
  await card(iris.page, 'Un furgone').focus()
  await iris.page.keyboard.press('u')
  await lit(marta.page).getByRole('button', { name: 'Togli dal primo piano' }).click()
  await lit(iris.page).waitFor({ state: 'detached' })
})

test('a time that one starts is seen by the other', async ({ skip }) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await marta.page.getByRole('button', { name: 'Tempo', exact: true }).click()
  await marta.page.getByRole('button', { name: 'Avvia', exact: true }).click()
  await iris.page
    .getByText(/^\d+:\d\d$/)
    .first()
    .waitFor()
})

const whyNot = (deed: string) => `Per ora non si può ${deed}: lo ha deciso chi facilita.`

/** Waits for the notice that says why Iris cannot do it. */
async function refusedToIris(deed: string): Promise<void> {
  await iris.page.getByRole('alertdialog').getByText(whyNot(deed), { exact: true }).waitFor()
}

test('what is locked is grey for who does not facilitate, with the reason, and no key and no hand does it', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await marta.page.getByRole('button', { name: 'Blocca', exact: true }).click()
  await iris.page.getByText(whyNot('aggiungere, cambiare i testi, spostare e togliere')).first().waitFor()
  const button = (name: string, disabled = true) =>
    iris.page.getByRole('button', { name, exact: true, disabled })
  await button('Aggiungi cartoncino').waitFor()
  const seen = card(iris.page, 'Le chiavi')
  await seen.click()
  for (const name of ['Raccogli', 'Sposta', 'Colore', 'Togli']) await button(name).waitFor()
  expect(await axeFindings(iris.page)).toEqual([])
  // It keeps its stop of Tab, and says why there.
  await keyboardPerson(iris.page).reach('Togli')
  await iris.page.getByRole('tooltip', { name: whyNot('togliere') }).waitFor()

  const fields = await iris.page.getByRole('textbox').count()
  const from = await middleOf(seen)
  await iris.page.mouse.move(...from)
  await iris.page.mouse.down()
  await iris.page.mouse.move(from[0] + 60, from[1] + 50, { steps: 5 })
  await iris.page.mouse.up()
  await refusedToIris('spostare')
  expect(await middleOf(seen)).toEqual(from)
  for (const [keys, deed] of [
    ['Delete', 'togliere'],
    ['n', 'aggiungere'],
    ['Enter', 'cambiare i testi'],
    ['ArrowRight', 'spostare'],
  ] as const) {
    await seen.focus()
    await iris.page.keyboard.press(keys)
    await refusedToIris(deed)
  }
  await seen.dblclick()
  await refusedToIris('cambiare i testi')
  expect(await iris.page.getByRole('textbox').count()).toBe(fields)
  await iris.page.getByRole('button', { name: 'Altro su «SWOT»' }).click()
  for (const name of ['Titolo e domanda', 'Elimina la lavagna'])
    await iris.page.getByRole('menuitem', { name, disabled: true }).waitFor()
  await iris.page.keyboard.press('Escape')

  // What whoever facilitates gives back is there at once, and nothing else.
  await marta.page.getByRole('switch', { name: 'Aggiungere' }).focus()
  await marta.page.keyboard.press('Space')
  await iris.page.getByText(whyNot('cambiare i testi, spostare e togliere')).first().waitFor()
  await button('Togli').waitFor()
  await seen.press('Escape')
  await button('Aggiungi cartoncino', false).waitFor()
  await marta.page.getByRole('button', { name: 'Sblocca', exact: true }).click()
  await seen.click()
  await button('Togli', false).waitFor()

  // Whoever is writing when it falls loses no word.
  await seen.press('Enter')
  const field = iris.page.getByRole('textbox', { name: 'Testo del cartoncino' })
  await field.fill('Le chiavi di casa')
  await marta.page.getByRole('button', { name: 'Blocca', exact: true }).click()
  await field.press('Enter')
  await refusedToIris('cambiare i testi')
  expect(await field.inputValue()).toBe('Le chiavi di casa')
  await marta.page.getByRole('button', { name: 'Sblocca', exact: true }).click()
  await iris.page.locator('[data-editor] [slot="errorMessage"]').waitFor({ state: 'detached' })
  await field.press('Enter')
  await card(marta.page, 'Le chiavi di casa').waitFor()
})

test('whoever is at a card that the other takes away is at the one beside it, and hears so, on the surface and in the list', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  const words = 'Eri lì; ora sei su: Un furgone'
  await iris.page.keyboard.press('Escape')
  await card(iris.page, 'Le chiavi').focus()
  await card(marta.page, 'Le chiavi').focus()
  await marta.page.keyboard.press('Delete')
  await expect.poll(() => focusedLabel(iris.page)).toMatch(/^Un furgone/)
  await iris.page.getByText(words).waitFor({ state: 'attached' })
  await marta.page.keyboard.press('Control+z')
  await card(iris.page, 'Le chiavi').waitFor()
  await iris.page.getByRole('tab', { name: 'Elenco' }).click()
  await iris.page.getByRole('treeitem', { name: /^Le chiavi/ }).focus()
  await card(marta.page, 'Le chiavi').focus()
  await marta.page.keyboard.press('Delete')
  await expect.poll(() => focusedLabel(iris.page)).toMatch(/^Un furgone/)
  await iris.page.getByText(words).waitFor({ state: 'attached' })
})

test('whoever goes away is gone at once', async ({ skip }) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await goTo(iris.page, '#/')
  await marta.page.getByRole('button', { name: 'Chi è qui: solo tu' }).waitFor()
  expect(await drawn(marta.page, 'Iris').count()).toBe(0)
})
