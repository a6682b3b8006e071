import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LaunchedTavolo } from '../support/launch-app.ts'
import {
  addAction,
  askToJoin,
  hasNetwork,
  laptopOf,
  openToTheRoom,
  seesAction,
} from '../support/room-people.ts'

// The battery of the laptop that hosts the room is flat: another facilitator carries on, and the first comes back to her.

const martaData = mkdtempSync(join(tmpdir(), 'tavolo-marta-'))
let marta: LaunchedTavolo
let iris: LaunchedTavolo
let isOnNetwork = false

beforeAll(async () => {
  marta = await laptopOf('Marta', martaData)
  iris = await laptopOf('Iris')
  isOnNetwork = await hasNetwork(marta)
})

afterAll(async () => {
  await marta.kill()
  await iris.kill()
  rmSync(martaData, { recursive: true, force: true, maxRetries: 5 })
})

test('a facilitator takes the room over when its laptop is gone, and it comes back as one of the others', async ({
  skip,
}) => {
  if (!isOnNetwork) skip('this computer is on no network')
  await marta.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
  const { laptopCode, guestLink } = await openToTheRoom(marta.page)
  await askToJoin(iris.page, laptopCode)
  await marta.page.getByRole('button', { name: 'Fai entrare' }).click()
  await iris.page.getByText('ora è anche tra i tuoi tavoli').waitFor()
  await marta.page.getByRole('button', { name: 'Che cosa può fare Iris' }).click()
  await marta.page.getByRole('option', { name: 'Conduce' }).click()
  await addAction(marta.page, 'Ultima prima del buio')
  await seesAction(iris.page, 'Ultima prima del buio')

  await marta.kill()
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
  await iris.page.getByText('Il computer che ospita la sala non risponde').waitFor()
  await addAction(iris.page, 'Prima dopo il buio')
  await iris.page.getByRole('link', { name: 'Condividi' }).click()
  await iris.page.getByRole('button', { name: 'Continua da questo computer' }).click()
  const address = iris.page.getByRole('textbox', { name: 'Indirizzo di invito' })
  await address.waitFor()
  // Guests' invitation is the same, and so is the place, where both computers are one.
  expect((await address.inputValue()).split('#')[1]).toBe(guestLink.split('#')[1])

  marta = await laptopOf('Marta', martaData)
  await askToJoin(marta.page, laptopCode)
  // She is still in the list, but comes without her session: a person says yes.
  await iris.page.getByRole('button', { name: 'Fai entrare' }).click()
  await marta.page.getByText('Sei in «Vicini di valle».').waitFor()
  await seesAction(marta.page, 'Prima dopo il buio')
})
