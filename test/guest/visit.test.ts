import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { acceptRequest, declineRequest } from '../../shared/doc/commands/requests.ts'
import { attendanceOf } from '../../shared/doc/queries/presence.ts'
import { waitingRequests } from '../../shared/doc/queries/requests.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { needType } from '../../shared/model/need.ts'
import { observationType } from '../../shared/model/observation.ts'
import { resourceType } from '../../shared/model/resource.ts'
import { axeFindings } from '../support/axe.ts'
import {
  admitAll,
  comeIn,
  openPhone,
  paragraph,
  sayName,
  waitingIn,
  type GuestTable,
} from '../support/guest/guest-table.ts'
import { atGuestTable } from '../support/guest/at-guest-table.ts'
import { until } from '../support/hub/test-hub.ts'
import { keyboardPerson } from '../support/keyboard.ts'
import { valueOf } from '../support/value-of.ts'

let browser: Browser
let table: GuestTable
let page: Page

atGuestTable((seat) => {
  ;({ browser, table, page } = seat)
})

function members() {
  return table.hub.state().members
}

describe('who comes in', () => {
  test('picks a name of the list, waits, and is in the room as that person', async () => {
    await page.goto(table.link)
    await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('rosa')
    await page.getByRole('button', { name: 'Rosanna Dal Col' }).click()
    // The keyboard of the phone goes, and what is left to do has the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Entra')
    await page.keyboard.press('Enter')
    await page.getByText('Hai detto di essere Rosanna Dal Col.').waitFor()
    await admitAll(table)
    await page.getByText('Partecipi come Rosanna Dal Col').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    expect(members().at(-1)).toMatchObject({
      name: 'Rosanna Dal Col',
      kind: 'guest',
      role: 'participant',
      participantId: 'participant:per-08',
    })
  })

  test('with a name that is on no list is told that it will be confirmed', async () => {
    await page.goto(table.link)
    await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Zoe Quattrocchi')
    await page.getByText("«Zoe Quattrocchi» non è nell'elenco").waitFor()
    await page.getByRole('button', { name: 'Entra' }).click()
    await admitAll(table)
    await page.getByText('Partecipi come Zoe Quattrocchi').waitFor()
    expect(members().at(-1)).toMatchObject({ name: 'Zoe Quattrocchi', participantId: null })
  })

  test('without a name is told what is missing, and focus is on the field', async () => {
    await page.goto(table.link)
    await page.getByRole('button', { name: 'Entra' }).click()
    await page.getByRole('alert').filter({ hasText: 'Scrivi il tuo nome' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  })

  test('may change the name while waiting, and a reload waits on', async () => {
    await sayName(page, table.link, 'Zoe')
    await page.getByRole('button', { name: 'Cambia nome' }).click()
    await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Zoe Quattrocchi')
    await page.getByRole('button', { name: 'Entra' }).click()
    await page.getByText('Hai detto di essere Zoe Quattrocchi.').waitFor()
    await page.reload()
    await page.getByText('Hai detto di essere Zoe Quattrocchi.').waitFor()
    await admitAll(table)
    await page.getByText('Partecipi come Zoe Quattrocchi').waitFor()
  })

  test('is told in words why not, and what to do', async () => {
    await sayName(page, table.link, 'Zoe')
    await until(() => waitingIn(table.hub).length === 1, 'Zoe')
    const [deviceId = ''] = waitingIn(table.hub)
    const room = table.hub.hub.roomOf('tavolo:1')
    room?.order({ kind: 'decline', deviceId })
    await page.getByRole('heading', { name: 'Per ora non puoi entrare' }).waitFor()
    await page.getByRole('button', { name: 'Chiedi di nuovo' }).click()
    await page.getByRole('heading', { name: 'Aspetta: chi conduce ti fa entrare' }).waitFor()
    await admitAll(table)
    await page.getByText('Partecipi come Zoe').waitFor()
    room?.order({ kind: 'send-away', deviceId })
    await page.getByRole('heading', { name: 'Chi conduce ti ha fatto uscire' }).waitFor()
    await page.getByRole('button', { name: 'Chiedi di nuovo' }).click()
    await page.getByRole('heading', { name: 'Aspetta: chi conduce ti fa entrare' }).waitFor()
    await until(() => members().every((member) => member.deviceId !== deviceId))
    room?.order({ kind: 'admit', deviceId, role: 'participant' })
    await page.getByText('Partecipi come Zoe').waitFor()
    room?.order({ kind: 'block', deviceId })
    await page.getByText('Da questo dispositivo non puoi più entrare.').waitFor()
  })

  test('with an invitation that is over types the code of the new one', async () => {
    table.hub.hub.roomOf('tavolo:1')?.order({ kind: 'renew-invitation', of: 'guest' })
    await page.goto(table.link)
    await page.getByRole('heading', { name: 'Questo invito non vale più' }).waitFor()
    await page.getByRole('textbox', { name: 'Codice del tavolo' }).fill('g.abc')
    await page.getByRole('button', { name: 'Continua' }).click()
    await page.getByText('Questo codice non è intero').waitFor()
    const { guest } = table.hub.state().secrets
    await page.getByRole('textbox', { name: 'Codice del tavolo' }).fill(guest.toUpperCase())
    await page.getByRole('button', { name: 'Continua' }).click()
    await page.getByRole('textbox', { name: 'Il tuo nome' }).waitFor()
  })

  test('who types the short address is asked for the code of the wall, and waits even where all come in', async () => {
    const room = table.hub.hub.roomOf('tavolo:1')
    room?.order({ kind: 'auto-admit', role: 'participant' })
    const { code } = table.hub.state().secrets
    const right = code ?? ''
    const wrong = right.startsWith('A') ? right.replace('A', 'B') : right.replace(/./, 'A')
    await page.goto(`http://${table.network.place}/`)
    await page.getByRole('heading', { name: 'Che codice ha il tavolo?' }).waitFor()
    const { reach, type, press } = keyboardPerson(page)
    await reach('Codice del tavolo')
    await press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Scrivi il codice' }).waitFor()
    await type(wrong.toLowerCase())
    await press('Enter')
    await page.getByRole('heading', { name: 'Questo codice non apre il tavolo' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    // A reload does not try the wrong one again.
    await page.reload()
    await page.getByRole('heading', { name: 'Che codice ha il tavolo?' }).waitFor()
    expect(table.hub.count('bad-code')).toBe(1)
    await reach('Codice del tavolo')
    await type(`${right.slice(0, 3)} ${right.slice(3)}`)
    await press('Enter')
    await page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Zoe')
    await page.getByRole('button', { name: 'Entra' }).click()
    await page.getByText('Hai detto di essere Zoe.').waitFor()
    await page.reload()
    await page.getByText('Hai detto di essere Zoe.').waitFor()
    expect(members()).toHaveLength(1)
    await admitAll(table)
    await page.getByText('Partecipi come Zoe').waitFor()
    // The session is its own: another code shuts nobody out.
    room?.order({ kind: 'renew-invitation', of: 'guest' })
    await page.reload()
    await page.getByText('Partecipi come Zoe').waitFor()
  })

  test('who pastes the whole invitation where the code goes comes in with it', async () => {
    await page.goto(`http://${table.network.place}/`)
    await page.getByRole('textbox', { name: 'Codice del tavolo' }).fill(table.link)
    await page.getByRole('button', { name: 'Continua' }).click()
    await page.getByRole('textbox', { name: 'Il tuo nome' }).waitFor()
  })

  test('reads English when the browser does, and changes the language for good', async () => {
    const other = await openPhone(browser, { locale: 'en-GB' })
    await other.goto(table.link)
    await other.getByRole('heading', { name: 'What is your name?' }).waitFor()
    await other.getByRole('button', { name: 'Italiano' }).click()
    await other.getByRole('heading', { name: 'Come ti chiami?' }).waitFor()
    await other.reload()
    await other.getByRole('heading', { name: 'Come ti chiami?' }).waitFor()
    expect(await other.evaluate(() => document.documentElement.lang)).toBe('it')
    await other.context().close()
  })
})

describe('a participant', () => {
  test('follows the item that runs and reads its minutes while they are written', async () => {
    const [opening, kitchen] = table.items
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByRole('heading', { name: 'Nessun punto è in corso' }).waitFor()
    table.begin(opening)
    await page.getByRole('heading', { name: 'Apertura dei lavori' }).waitFor()
    table.write(opening, paragraph('Marta apre la seduta.'))
    await page.getByText('Marta apre la seduta.').waitFor()
    table.begin(kitchen)
    await page.getByRole('heading', { name: 'La cucina di quartiere' }).waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: 'Ora: La cucina di quartiere' })
      .waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Leggi' }).click()
    await page.getByText('Apertura dei lavori').click()
    await page.getByText('Marta apre la seduta.').waitFor()
  })

  test('never sees the minute-taker’s own notes', async () => {
    const [opening] = table.items
    table.begin(opening)
    const words = 'Da ricontrollare con il Comune'
    table.write(opening, {
      kind: 'note',
      runs: [{ kind: 'text', text: words, isBold: false, isItalic: false }],
    })
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByText('Non è ancora scritto niente su questo punto.').waitFor()
    expect(await page.getByText(words).count()).toBe(0)
  })

  test('adds a need and a resource, which the table has at once, and takes one back', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByRole('button', { name: 'Scrivi' }).click()
    await page.getByRole('button', { name: 'Un bisogno' }).click()
    await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('Trasporto la sera')
    await page.getByRole('textbox', { name: 'A chi' }).fill('Chi vive in valle')
    await page.getByRole('button', { name: 'Manda al tavolo' }).click()
    const needs = () => listRecords(table.marta.documents, needType)
    await until(() => needs().some(({ title }) => title === 'Trasporto la sera'), 'the need')
    expect(needs().at(-1)).toMatchObject({
      recipients: 'Chi vive in valle',
      raisedInSessionId: table.session.id,
      code: '',
    })
    expect(needs().at(-1)?.raisedByIds).toHaveLength(1)
    await page.getByRole('button', { name: 'Una risorsa' }).click()
    await page.getByRole('textbox', { name: "Che cosa c'è" }).fill('Furgone a nove posti')
    await page.getByRole('combobox', { name: "Che cos'è" }).selectOption({ label: 'Servizi' })
    await page.getByRole('button', { name: 'Manda al tavolo' }).click()
    // The form says what it still needs.
    await page.getByRole('combobox', { name: 'In che forma' }).selectOption({ label: 'Beni e attrezzature' })
    await page.getByRole('button', { name: 'Manda al tavolo' }).click()
    const resources = () => listRecords(table.marta.documents, resourceType)
    await until(() => resources().some(({ title }) => title === 'Furgone a nove posti'), 'the resource')
    expect(resources().at(-1)).toMatchObject({ kind: 'services', nature: 'movable', status: 'declared' })
    const own = page.getByRole('region', { name: 'Quello che hai scritto' })
    await own.getByText('al tavolo').first().waitFor()
    await own.getByRole('listitem').filter({ hasText: 'Trasporto la sera' }).getByRole('button').click()
    await until(() => needs().every(({ title }) => title !== 'Trasporto la sera'), 'it to go')
    await own.getByRole('button', { name: 'Annulla' }).click()
    await until(() => needs().some(({ title }) => title === 'Trasporto la sera'), 'it to come back')
  })

  test('reads that a need was sent while it is at the table, and no longer once it is taken away', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByRole('button', { name: 'Scrivi' }).click()
    await page.getByRole('button', { name: 'Un bisogno' }).click()
    await page.getByRole('textbox', { name: 'Che cosa manca' }).fill('Trasporto la sera')
    await page.getByRole('button', { name: 'Manda al tavolo' }).click()
    const said = page.getByRole('status').filter({ hasText: 'Mandato al tavolo.' })
    await said.waitFor()
    await page.getByRole('button', { name: 'Togli' }).click()
    await page.getByText('Tolto.').waitFor()
    const needs = () => listRecords(table.marta.documents, needType)
    await until(() => needs().every(({ title }) => title !== 'Trasporto la sera'), 'it to go')
    const together = page.getByRole('paragraph').filter({ hasText: /^Collegato al tavolo$/ })
    await together.waitFor()
    expect(await said.count()).toBe(0)
    await page.getByRole('button', { name: 'Annulla' }).click()
    await said.waitFor()
  })

  test('says to be there, and is present once Marta accepts', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByText('Nessuno ti ha ancora segnato.').waitFor()
    await page.getByRole('button', { name: 'Sono presente' }).click()
    await page.getByText('Hai detto di essere presente: chi conduce lo conferma.').waitFor()
    const waiting = () => waitingRequests(table.marta.documents, table.session.id)
    await until(() => waiting().length === 1, 'the request')
    const [request] = waiting()
    valueOf(acceptRequest(table.marta, { id: request?.id ?? 'request:none' }))
    await page.getByText('Risulti presente.').waitFor()
    expect(attendanceOf(table.marta.documents, table.session.id).size).toBe(1)
  })

  test('observes on the verbale, and sees what came of it', async () => {
    await comeIn(page, { table, name: 'Rosanna Dal Col' })
    await page.getByRole('button', { name: 'Scrivi' }).click()
    await page.getByRole('button', { name: "Un'osservazione sul verbale" }).click()
    const send = page.getByRole('button', { name: 'Manda al tavolo' })
    for (const words of ['Manca la cucina.', 'E il forno.']) {
      await page.getByRole('textbox', { name: 'Che cosa chiedi' }).fill(words)
      await send.click()
    }
    const waiting = () => waitingRequests(table.marta.documents, table.session.id)
    await until(() => waiting().length === 2, 'the observations')
    const [kitchen, oven] = waiting().map(({ id }) => id)
    valueOf(acceptRequest(table.marta, { id: kitchen ?? 'request:none' }))
    valueOf(declineRequest(table.marta, oven ?? 'request:none'))
    const own = page.getByRole('region', { name: 'Quello che hai scritto' })
    await own.getByText('non accolta').waitFor()
    await own.getByText('accolta', { exact: true }).waitFor()
    const found = listRecords(table.marta.documents, observationType).filter(
      ({ sessionId }) => sessionId === table.session.id,
    )
    expect(found).toMatchObject([{ text: 'Manca la cucina.', outcome: 'pending' }])
  })
})

test('an observer reads everything and has nothing to write with', async () => {
  table.begin(table.items[0])
  await comeIn(page, { table, name: 'Rosanna Dal Col', role: 'observer' })
  await page.getByText('Osservi come Rosanna Dal Col: puoi leggere, non scrivere').waitFor()
  await page.getByRole('heading', { name: 'Apertura dei lavori' }).waitFor()
  expect(await page.getByRole('button', { name: 'Scrivi' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Sono presente' }).count()).toBe(0)
  table.hub.hub.roomOf('tavolo:1')?.order({
    kind: 'set-role',
    deviceId: members().at(-1)?.deviceId ?? '',
    role: 'participant',
  })
  await page.getByRole('button', { name: 'Scrivi' }).waitFor()
})
