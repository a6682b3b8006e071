import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import { listeningSockets } from '../support/listening-sockets.ts'
import {
  addAction,
  askToJoin,
  goTo,
  hasNetwork,
  laptopOf,
  openToTheRoom,
  seesAction,
} from '../support/room-people.ts'

// Two computers with Tavolo round one table, on the network of this machine, by what people read and press. The tests
// are the steps of one afternoon, in their order.

/** Elsewhere nobody tells which sockets a program has. */
const isLinux = process.platform === 'linux'

let marta: LaunchedTavolo
let iris: LaunchedTavolo
let isOnNetwork = false
let laptopCode = ''
let guestLink = ''

beforeAll(async () => {
  marta = await laptopOf('Marta')
  iris = await laptopOf('Iris')
  isOnNetwork = await hasNetwork(marta)
  await marta.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  await marta.page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
})

afterAll(async () => {
  await marta.kill()
  await iris.kill()
})

/** Where Marta's program listens for others. */
function listening(): string[] {
  return isLinux ? listeningSockets(marta.application.process().pid ?? 0) : []
}

/** Where an invitation leads, `192.168.1.20:4747`. */
function addressOf(link: string): string {
  return /\/\/([^/]+)\//.exec(link)?.[1] ?? ''
}

describe('a tavolo that nobody has opened', () => {
  test('listens nowhere, and says that it is shared with nobody', async () => {
    expect(listening()).toEqual([])
    await marta.page.getByRole('link', { name: 'Non ancora condiviso con nessuno' }).waitFor()
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByRole('button', { name: 'Apri il tavolo alla sala' }).waitFor()
    expect(await axeFindings(marta.page)).toEqual([])
  })
})

describe('two laptops', () => {
  test('one opens the tavolo to the room: it listens, on the chosen network alone', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    const links = await openToTheRoom(marta.page)
    guestLink = links.guestLink
    laptopCode = links.laptopCode
    expect(guestLink).toMatch(/^http:\/\/[\d.]+:47\d\d\/#g\.[0-9a-z]{26}$/)
    expect(listening()).toEqual(isLinux ? [addressOf(guestLink)] : [])
    await marta.page.getByText("Restate connessi anche se il telefono dice che non c'è internet").waitFor()
    expect(await axeFindings(marta.page)).toEqual([])
  })

  test('codes that are none, and the one for phones, are refused in words', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await askToJoin(iris.page, 'buongiorno')
    await iris.page.getByText('Non è un codice di invito').waitFor()
    const sheet = iris.page.getByRole('dialog')
    await sheet.getByRole('textbox', { name: 'Codice o indirizzo di invito' }).fill(guestLink)
    await sheet.getByRole('button', { name: 'Unisciti', exact: true }).last().click()
    await iris.page.getByText('Questo indirizzo è per i telefoni').waitFor()
    expect(await axeFindings(iris.page)).toEqual([])
    const wrong = laptopCode.replace(/.{5}$/, '00000')
    await sheet.getByRole('textbox', { name: 'Codice o indirizzo di invito' }).fill(wrong)
    await sheet.getByRole('button', { name: 'Unisciti', exact: true }).last().click()
    await iris.page.getByText('Il codice non è quello giusto').waitFor()
    await sheet.getByRole('button', { name: 'Riprova' }).click()
    await iris.page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test('the other asks; whoever facilitates is told on any screen, without losing the place', async ({
    skip,
  }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await marta.page.getByRole('link', { name: 'Persone' }).click()
    const here = marta.page.url()
    await askToJoin(iris.page, laptopCode)
    await iris.page.getByText('Chi conduce deve farti entrare').waitFor()
    await marta.page.getByText('Iris chiede di entrare').waitFor()
    await marta.page.getByText('una persona alla porta').waitFor({ state: 'attached' })
    expect(marta.page.url()).toBe(here)
    await marta.page.getByRole('button', { name: 'Guarda chi è' }).click()
    await marta.page.getByRole('button', { name: 'Fai entrare' }).waitFor()
    expect(await axeFindings(marta.page)).toEqual([])
    await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
    await iris.page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
    await iris.page.getByText('ora è anche tra i tuoi tavoli').waitFor()
  })

  test('each sees what the other types', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await addAction(marta.page, 'Portare il proiettore')
    await seesAction(iris.page, 'Portare il proiettore')
    await addAction(iris.page, 'Chiedere la sala del Comune')
    await seesAction(marta.page, 'Chiedere la sala del Comune')
  })

  test('each says that the other has everything', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    for (const { page } of [marta, iris]) {
      await page.getByRole('link', { name: 'Condividi' }).click()
      await page.getByText("Ha tutto anche l'altro dispositivo").waitFor()
    }
    await marta.page.getByText('ha tutto', { exact: true }).waitFor()
    expect(await axeFindings(iris.page)).toEqual([])
  })

  test('a role is given and taken back; who may only read is told so on every screen', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    const role = marta.page.getByRole('button', { name: 'Che cosa può fare Iris' })
    await role.click()
    await marta.page.getByRole('option', { name: 'Osserva' }).click()
    await iris.page.getByText('In questa sala osservi').waitFor()
    // The notice of the action that was added before has an «Annulla» too; the newest stands first.
    await marta.page
      .getByRole('alertdialog')
      .filter({ hasText: 'Iris: Osserva' })
      .getByRole('button', { name: 'Annulla', exact: true })
      .click()
    await iris.page.getByText('In questa sala osservi').waitFor({ state: 'detached' })
  })

  test('the page is read anew, the hub dies: both go on as before', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await marta.page.reload()
    await marta.page.getByRole('textbox', { name: 'Indirizzo di invito' }).waitFor()
    expect(await marta.page.getByRole('textbox', { name: 'Indirizzo di invito' }).inputValue()).toBe(
      guestLink,
    )
    const killed = await marta.application.evaluate(({ app }) => {
      const hub = app.getAppMetrics().find(({ name }) => name === 'Tavolo hub')
      if (hub !== undefined) process.kill(hub.pid, 'SIGKILL')
      return hub?.pid
    })
    expect(killed).toBeDefined()
    await addAction(iris.page, 'Scrivere alla cooperativa')
    await seesAction(marta.page, 'Scrivere alla cooperativa')
    // It came by the mesh: the hub that was started anew knows of the other a moment later.
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByText("Ha tutto anche l'altro dispositivo").waitFor()
  })

  test('who leaves keeps everything, and whoever facilitates sees when', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await iris.page.getByRole('link', { name: 'Condividi' }).click()
    await iris.page.getByRole('button', { name: 'Lascia la sala' }).click()
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByText(/^in sala fino alle \d\d:\d\d$/).waitFor()
    await seesAction(iris.page, 'Portare il proiettore')
    await addAction(iris.page, 'Rileggere il verbale')
  })

  test('who comes back brings what was written alone', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await goTo(iris.page, '#/')
    await askToJoin(iris.page, laptopCode)
    await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
    await iris.page.getByText('Sei in «Vicini di valle».').waitFor()
    await seesAction(marta.page, 'Rileggere il verbale')
  })

  test('closed, it listens nowhere, and the other keeps all and is told', async ({ skip }) => {
    if (!isOnNetwork) skip('this computer is on no network')
    await marta.page.getByRole('link', { name: 'Condividi' }).click()
    await marta.page.getByRole('button', { name: 'Chiudi', exact: true }).first().click()
    await marta.page.getByRole('button', { name: 'Apri il tavolo alla sala' }).waitFor()
    await expect.poll(listening).toEqual([])
    await iris.page.getByRole('link', { name: 'Condividi' }).click()
    await iris.page.getByText('Il computer che ospita la sala non risponde').waitFor()
    expect(await axeFindings(iris.page)).toEqual([])
    await seesAction(iris.page, 'Rileggere il verbale')
  })
})
