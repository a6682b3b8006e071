import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { type KeyboardPerson, keyboardPerson } from '../support/keyboard.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { makeTavolo } from '../support/tavolo-page.ts'
import { createVerbale, openVerbale } from '../support/verbale-page.ts'

let running: LaunchedTavolo
let page: Page
let person: KeyboardPerson

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  person = keyboardPerson(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  // Who works here chose the list once: it is what they find on every canvas.
  await page.evaluate(() => localStorage.setItem('tavolo.canvasView', 'outline'))
})

afterAll(async () => {
  await running.kill()
})

/** Each journey has a tavolo of its own, on its canvases. */
beforeEach(async () => {
  await makeTavolo(page, 'Lavagne')
  await page.getByText("Non c'è ancora una lavagna").waitFor()
})

const reload = async () => {
  await page.reload()
  await tree().waitFor()
}

const tree = () => page.getByRole('tree', { name: 'Elenco della lavagna' })

function line(name: string | RegExp): Locator {
  return tree().getByRole('treeitem', { name })
}

/** The lines of the outline, as readers say them. */
function lines(): Promise<(string | null)[]> {
  return tree()
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')))
}

async function openTemplate(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nuova lavagna' }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await tree().waitFor()
}

/** Writes cards one after the other in the zone where one is. */
async function writeCards(...texts: readonly string[]): Promise<void> {
  await person.press('n')
  for (const text of texts) {
    await person.type(text)
    await person.press('Enter')
    await line(new RegExp(`^${text}, `)).waitFor()
  }
  await person.press('Escape')
  await person.isAt(new RegExp(`^${texts.at(-1) ?? ''}, `))
}

/** Pastes into what has focus, as the clipboard would. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It is not drawn')
  return box
}

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

async function takeBack(said: string): Promise<void> {
  await page
    .getByRole('alertdialog')
    .filter({ hasText: said })
    .getByRole('button', { name: 'Annulla' })
    .click()
}

describe('canvases', () => {
  test('are made of a method by keys alone, and stand in the list with their cards', async () => {
    await person.press('n')
    await person.isAt('Cerca un metodo')
    await person.type('swo')
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(1)
    await person.reach('SWOT')
    await person.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'SWOT' }).waitFor()
    await line(/^Punti di forza, vuota,/).waitFor()
    await page.getByRole('heading', { name: 'Come si fa' }).waitFor()
    await writeCards('Un furgone', 'Le chiavi della scuola')
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await page.getByRole('listitem').filter({ hasText: 'SWOT' }).getByText('2 cartoncini').waitFor()
  })

  test('are renamed, put in order and deleted from the list, and one undo brings one back with everything', async () => {
    await openTemplate('SWOT')
    await writeCards('Un furgone')
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await openTemplate('Metaplan')
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    const titles = () => page.getByRole('heading', { level: 2 }).allTextContents()
    await expect.poll(titles).toEqual(['SWOT', 'Metaplan'])
    await page.getByRole('link', { name: 'Metaplan' }).focus()
    await person.press('Alt+ArrowUp')
    await expect.poll(titles).toEqual(['Metaplan', 'SWOT'])
    await person.isAt('Metaplan')
    await page.getByRole('button', { name: 'Altro su «SWOT»' }).click()
    await page.getByRole('menuitem', { name: 'Rinomina' }).click()
    await person.isAt('Titolo della lavagna')
    await person.press('Control+a')
    await person.type('Forze e debolezze')
    await person.press('Enter')
    await person.isAt('Forze e debolezze')
    await page.getByRole('button', { name: 'Altro su «Forze e debolezze»' }).click()
    await page.getByRole('menuitem', { name: 'Elimina la lavagna' }).click()
    await expect.poll(titles).toEqual(['Metaplan'])
    await takeBack('Lavagna «Forze e debolezze» eliminata')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Forze e debolezze' })
      .getByText('un cartoncino')
      .waitFor()
  })
})

describe('the outline, by keyboard alone', () => {
  beforeEach(async () => {
    await openTemplate('SWOT')
  })

  test('cards are written one after the other, changed in place, moved by a digit, removed and brought back', async () => {
    await writeCards('Un furgone', 'Le chiavi')
    await person.press('Enter')
    await person.isAt('Testo del cartoncino')
    await person.press('End')
    await person.type(' della scuola')
    await person.press('Enter')
    await person.isAt(/^Le chiavi della scuola, /)
    await person.press('4')
    await line(/^Minacce, un cartoncino,/).waitFor()
    await person.isAt(/^Le chiavi della scuola, /)
    await person.press('Delete')
    await line(/^Minacce, vuota,/).waitFor()
    await person.isAt(/^Minacce, /)
    await person.press('Control+z')
    await line(/^Le chiavi della scuola, /).waitFor()
    await person.press('Control+z')
    await line(/^Punti di forza, 2 cartoncini,/).waitFor()
  })

  test('Esc leaves a text as it was; an empty line ends writing', async () => {
    await writeCards('Un furgone')
    await person.press('Enter')
    await person.type(' verde')
    await person.press('Escape')
    await person.isAt(/^Un furgone, Giallo$/)
    await person.press('n', 'Enter')
    await person.isAt(/^Punti di forza, /)
  })

  test('a list that is pasted is a card a line, and one undo takes all of it back', async () => {
    await person.press('n')
    await paste('- Un furgone\n- Le chiavi\n\n- La sera\n')
    await line(/^Punti di forza, 3 cartoncini,/).waitFor()
    await page.getByText('3 cartoncini aggiunti in «Punti di forza»').waitFor()
    await person.press('Escape', 'Control+z')
    await line(/^Punti di forza, vuota,/).waitFor()
  })

  test('of hundreds of cards those near the eye are on the page; keys, readers and what is being written know all of them', async () => {
    await person.press('n')
    await paste(Array.from({ length: 400 }, (_, row) => `Numero ${row + 1} di tutti`).join('\n'))
    await line(/^Punti di forza, 400 cartoncini,/).waitFor()
    await person.press('Escape', 'Home', 'ArrowDown')
    const numbered = (number: number) => line(new RegExp(`^Numero ${number} di tutti, `))
    const placeOf = (number: number) =>
      numbered(number).evaluate((row) =>
        ['level', 'posinset', 'setsize'].map((part) => row.getAttribute(`aria-${part}`)).join(' '),
      )
    const isInSight = (number: number) =>
      numbered(number).evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return top >= 0 && bottom <= window.innerHeight
      })
    await person.isAt(/^Numero 1 di tutti, /)
    expect(await placeOf(1)).toBe('2 1 400')
    expect(await tree().getByRole('treeitem').count()).toBeLessThan(100)
    // Whoever scrolls away stays at their line, and goes on from there.
    await person.press('ArrowDown', 'ArrowDown')
    await numbered(3).hover()
    await page.mouse.wheel(0, 9000)
    await numbered(200).waitFor()
    await person.isAt(/^Numero 3 di tutti, /)
    expect(await isInSight(3)).toBe(false)
    await person.press('ArrowDown')
    await person.isAt(/^Numero 4 di tutti, /)
    await expect.poll(() => isInSight(4)).toBe(true)
    // As far as one wants, and chosen with what lies between.
    await person.press('End')
    await person.isAt(/^Minacce, /)
    for (const _ of ['Minacce', 'Opportunità', 'Debolezze']) await person.press('ArrowUp')
    await person.isAt(/^Numero 400 di tutti, /)
    expect(await placeOf(400)).toBe('2 400 400')
    await expect.poll(() => isInSight(400)).toBe(true)
    await person.press('Control+a')
    await page.getByText('400 cartoncini scelti').waitFor()
    await person.press('Escape')
    // Words stay in their field however far one looks away.
    await person.press('Enter', 'End')
    await person.type(' quanti')
    await page.mouse.wheel(0, -20_000)
    await numbered(1).waitFor()
    await person.type(' siamo')
    await person.press('Enter')
    await person.isAt(/^Numero 400 di tutti quanti siamo, /)
    await person.press('Delete')
    await person.isAt(/^Numero 399 di tutti, /)
    expect(await placeOf(399)).toBe('2 399 399')
  })

  test('a table of ten thousand rows is refused with words, and nothing comes in', async () => {
    await person.press('n')
    await paste(Array.from({ length: 10_000 }, (_, row) => `Riga ${row}`).join('\n'))
    await page.getByText('Sono 10.000 righe: al massimo 1.000 alla volta').waitFor()
    await line(/^Punti di forza, vuota,/).waitFor()
  })

  test('a text of 100 000 characters stays in its field wherever one goes, is divided into cards by one press, and taken back by one', async () => {
    const long = 'Il pulmino passa anche la sera. '.repeat(3125)
    await person.press('n')
    const field = page.getByRole('textbox', { name: 'Nuovo cartoncino in «Punti di forza»' })
    await field.fill(long)
    await page.getByText('troppo lungo per un cartoncino: 100.000 caratteri, al massimo 2.000').waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    expect(await field.inputValue()).toBe(long)
    await field.focus()
    await person.press('Tab')
    await person.isAt('Dividi in 51 cartoncini')
    await person.press('Enter')
    await line(/^Punti di forza, 51 cartoncini,/).waitFor()
    await person.press('Control+z')
    await line(/^Punti di forza, vuota,/).waitFor()
    // Whoever leaves the canvas instead finds it as cards.
    await person.press('n')
    await field.fill(long)
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await page.getByRole('listitem').filter({ hasText: 'SWOT' }).getByText('51 cartoncini').waitFor()
  })

  test('a line that is too long for a card is refused when it is pasted on a line, with the cards it would make', async () => {
    await line(/^Punti di forza/).focus()
    await paste(`Un furgone\n${'parola '.repeat(1000)}`)
    await page.getByText('La riga 2 è troppo lunga per un cartoncino: 6.999 caratteri').waitFor()
    await line(/^Punti di forza, vuota,/).waitFor()
    await page.getByRole('button', { name: 'Dividi in 5 cartoncini' }).click()
    await line(/^Punti di forza, 5 cartoncini,/).waitFor()
  })

  test('several cards are chosen, gathered and named; the cluster is moved, and dissolved', async () => {
    await writeCards('Un furgone', 'Le chiavi', 'La sera')
    await person.press('Shift+ArrowUp')
    const chosen = page.getByText('2 cartoncini scelti')
    await chosen.waitFor()
    // Esc lets go of them in the bar too.
    await person.reach('Colore', 'back')
    await person.press('Escape')
    await chosen.waitFor({ state: 'detached' })
    await person.reach(/^Le chiavi, /)
    await person.press('Shift+ArrowDown')
    await chosen.waitFor()
    await person.press('r')
    await person.isAt('Nome della nuvola')
    await person.type('Che cosa abbiamo')
    await person.press('Enter')
    await person.isAt('Che cosa abbiamo, 2 cartoncini, nuvola')
    await person.press('2')
    await line(/^Debolezze, 2 cartoncini,/).waitFor()
    expect(await lines()).toEqual([
      expect.stringMatching(/^Punti di forza, un cartoncino, .*, zona 1$/),
      'Un furgone, Giallo',
      expect.stringMatching(/^Debolezze, 2 cartoncini, .*, zona 2$/),
      'Che cosa abbiamo, 2 cartoncini, nuvola',
      'Le chiavi, Giallo',
      'La sera, Giallo',
      expect.stringMatching(/^Opportunità, vuota, .*, zona 3$/),
      expect.stringMatching(/^Minacce, vuota, .*, zona 4$/),
    ])
    await person.press('Delete')
    await expect.poll(async () => (await lines())[3]).toBe('Le chiavi, Giallo')
  })

  test('a card goes up and down among its siblings, and zones fold', async () => {
    await writeCards('Un furgone', 'Le chiavi')
    await person.press('Alt+ArrowUp')
    await person.isAt(/^Le chiavi, /)
    expect((await lines()).slice(1, 3)).toEqual(['Le chiavi, Giallo', 'Un furgone, Giallo'])
    await person.press('ArrowLeft', 'ArrowLeft')
    await expect.poll(async () => (await lines()).length).toBe(4)
    expect(await line(/^Punti di forza/).getAttribute('aria-expanded')).toBe('false')
  })

  test('the menu of a line has everything by name; a colour is said with its word', async () => {
    await writeCards('Un furgone')
    await person.press('d')
    await page.getByRole('dialog', { name: 'Fonte e colore' }).waitFor()
    await page.getByRole('radio', { name: 'Verde' }).focus()
    await person.press('Space', 'Escape')
    await person.isAt('Un furgone, Verde')
    await person.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Sposta in «Minacce»' }).waitFor()
    await person.press('Escape')
    await person.isAt('Un furgone, Verde')
  })

  test('the menu of a zone is seen whole in a small window, and draws by a menu of its own', async () => {
    await line(/^Minacce/).focus()
    await person.press('Shift+F10')
    const menu = page.getByRole('menu').first()
    await menu.getByRole('menuitem', { name: 'Togli la zona' }).waitFor()
    expect(await menu.evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0)
    await page.getByRole('menuitem', { name: 'Aggiungi disegno' }).focus()
    await person.press('ArrowRight')
    await person.isAt('Cornice')
    await person.press('ArrowLeft')
    await person.isAt('Aggiungi disegno')
    await person.press('ArrowRight')
    await person.isAt('Cornice')
    await person.press('Enter')
    await person.isAt('Titolo della cornice')
    await person.press('Enter')
    await line(/^Minacce, .*un disegno,/).waitFor()
  })

  test('a card is tied to another by keys; both say it, the line is named anew and taken away', async () => {
    await writeCards('Mancano autisti', 'Il pulmino è fermo')
    await person.press('d')
    await page.getByRole('dialog', { name: 'Fonte e colore' }).waitFor()
    await person.reach('Collega a…')
    await person.type('autisti')
    await page.getByRole('option', { name: '«Mancano autisti»' }).waitFor()
    await person.press('ArrowDown', 'Enter')
    await person.reach('Che cosa dice la linea')
    await person.type('effetto di')
    await person.press('Enter')
    await person.isAt('Collega a…')
    await person.press('Escape')
    await person.isAt('Il pulmino è fermo, legato a «Mancano autisti»: effetto di, Giallo')
    await line('Mancano autisti, legato da «Il pulmino è fermo»: effetto di, Giallo').waitFor()
    const words = 'Linea da «Il pulmino è fermo» a «Mancano autisti»'
    await line(/^Punti di forza, 2 cartoncini, una linea,/).waitFor()
    await person.press('ArrowDown')
    await person.isAt(`${words}: effetto di`)
    await person.press('Enter', 'Control+a')
    await person.type('dipende')
    await person.press('Enter')
    await line('Mancano autisti, legato da «Il pulmino è fermo»: dipende, Giallo').waitFor()
    await person.press('d')
    await page.getByRole('dialog', { name: 'Collegamenti e aspetto' }).waitFor()
    await person.reach('A')
    await person.press('Control+a')
    await person.type('Minacce')
    await page.getByRole('option', { name: '«Minacce»' }).waitFor()
    await person.press('ArrowDown', 'Enter', 'Escape')
    await line(/^Linee tra le zone, una linea/).waitFor()
    await person.isAt('Linea da «Il pulmino è fermo» a «Minacce»: dipende')
    expect(await axeFindings(page)).toEqual([])
    await person.press('Delete')
    await line(/^Linea da/).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await line('Linea da «Il pulmino è fermo» a «Minacce»: dipende').waitFor()
  })

  test('frames, shapes and words are drawn from the list by keys, and brought in line', async () => {
    await writeCards('Un furgone')
    await person.reach('Aggiungi disegno')
    await person.press('Enter')
    await page.getByRole('menuitem', { name: 'Cornice' }).waitFor()
    await person.press('Enter')
    await person.isAt('Titolo della cornice')
    await person.type('Per muoversi')
    await person.press('Enter')
    await person.isAt('Cornice: Per muoversi')
    await line(/^Punti di forza, un cartoncino, un disegno,/).waitFor()
    await person.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await person.type('aggiungi un testo')
    await page.getByRole('menuitem', { name: 'Aggiungi un testo' }).waitFor()
    await person.press('Enter')
    await person.isAt('Testo sul piano')
    await person.press('Escape')
    // Words alone are nothing without words.
    await person.isAt('Cornice: Per muoversi')
    await line(/^Punti di forza, un cartoncino, un disegno,/).waitFor()
    await person.press(' ', 'ArrowUp', ' ', 'Control+k')
    await page.getByRole('dialog').waitFor()
    await person.type('allinea a destra')
    await page.getByRole('menuitem', { name: 'Allinea a destra' }).waitFor()
    await person.press('Enter')
    await page.getByText('Allineati a destra: 2').waitFor()
    await person.isAt(/^Un furgone/)
    expect(await axeFindings(page)).toEqual([])
    // Words that were left empty cost none.
    for (let step = 0; step < 3; step += 1) await person.press('Control+z')
    await line(/^Punti di forza, un cartoncino, Che/).waitFor()
  })

  test('a zone goes after its neighbour by keys, with what lies in it, and is put beside another by its details', async () => {
    await writeCards('Un furgone')
    await person.press('ArrowLeft', 'Alt+ArrowDown')
    await person.isAt(/^Punti di forza, un cartoncino, .*, zona 2$/)
    await line(/^Debolezze, .*, zona 1$/).waitFor()
    await person.press('d')
    await page.getByRole('dialog', { name: 'Posto e misura' }).waitFor()
    await person.reach('Altezza')
    await person.press('Control+a')
    await person.type('1400')
    await person.press('Tab')
    await page.getByText('Copre in parte: Minacce').waitFor()
    await person.press('Escape')
    await person.isAt(/^Punti di forza, un cartoncino/)
    await person.press('Control+z', 'Control+z')
    await line(/^Punti di forza, un cartoncino, .*, zona 1$/).waitFor()
  })

  test('what is written and not yet taken is a card when one goes elsewhere', async () => {
    await person.press('n')
    await person.type('Detto a metà')
    await page.getByRole('heading', { level: 1 }).click()
    await line(/^Detto a metà, /).waitFor()
  })

  test('axe finds nothing, with cards, a cluster, a field that is open', async () => {
    await writeCards('Un furgone', 'Le chiavi')
    await person.press('r')
    await person.isAt('Nome della nuvola')
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('a vote', () => {
  beforeEach(async () => {
    await openTemplate('SWOT')
    await writeCards('Un furgone', 'Le chiavi', 'La sera')
  })

  async function openVote(): Promise<void> {
    await page.getByRole('button', { name: 'Vota', exact: true }).click()
    await page.getByRole('textbox', { name: 'Domanda del voto' }).fill('Da dove cominciamo?')
    await page.getByRole('switch', { name: 'Anonimo' }).focus()
    await person.press('Space')
    await page.getByRole('button', { name: 'Apri il voto' }).click()
    await page.getByRole('heading', { name: 'Da dove cominciamo?' }).waitFor()
  }

  test('is prepared in place, cast from here, counted with paper told apart, and ends in words and numbers', async () => {
    await openVote()
    await page.getByRole('button', { name: 'Vota da qui' }).click()
    await page.getByText('Ti restano 3 punti').waitFor()
    const give = page.getByRole('button', { name: 'Dai un punto a «Le chiavi»' })
    await give.focus()
    await person.press('Enter', 'Enter')
    await page.getByText('Ti resta un punto').waitFor()
    await page.getByText('Ha votato una persona').first().waitFor()
    expect(await page.getByRole('table', { name: 'Conto dei punti' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Punti dalla carta' }).click()
    // Whoever counts reads aloud: three on the third, then one, then one more.
    await person.reach('Numero del cartoncino')
    await person.type('3 3')
    await person.press('Enter')
    await page.getByText('«La sera»: 3 punti dalla carta').waitFor()
    await person.type('3')
    await person.press('Enter')
    await page.getByText('«La sera»: 4 punti dalla carta').waitFor()
    await person.type('9')
    await person.press('Enter')
    await page.getByText('Scrivi un numero da 1 a 3.').waitFor()
    await page.getByRole('textbox', { name: 'Punti dalla carta per «La sera»' }).fill('5')
    await person.press('Enter')
    await line(/^La sera, numero 3, /).waitFor()
    await page.getByRole('button', { name: 'Chiudi il voto' }).click()
    await page.getByText('Primo: «La sera», con 5 punti.').waitFor()
    await person.isAt('Esito del voto: Da dove cominciamo?')
    await page.getByText('7 punti in tutto, di cui 5 dalla carta.').waitFor()
    const rows = page.getByRole('table', { name: 'Conto dei punti' }).getByRole('row')
    expect(await rows.filter({ hasText: 'Le chiavi' }).getByRole('cell').allTextContents()).toEqual([
      '',
      '2',
      '0',
      '2',
    ])
    await line(/^La sera, /)
      .getByText('5 punti')
      .waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('lets nobody put more dots than there are, and a dot can be taken back', async () => {
    await openVote()
    await page.getByRole('button', { name: 'Vota da qui' }).click()
    const give = page.getByRole('button', { name: 'Dai un punto a «Le chiavi»' })
    await give.focus()
    await person.press('Enter', 'Enter', 'Enter', 'Enter')
    await page.getByText('Non ti restano punti').waitFor()
    expect(await give.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: 'Togli un punto a «Le chiavi»' }).click()
    await page.getByText('Ti resta un punto').waitFor()
  })

  test('has nothing to begin with where there are no cards', async () => {
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await openTemplate('Metaplan')
    await person.press('v')
    await page.getByText("Non c'è ancora niente da votare").waitFor()
    expect(await page.getByRole('button', { name: 'Apri il voto' }).isDisabled()).toBe(true)
  })
})

test('an OPERA is run by keyboard alone: written, arranged, voted on paper, and its outcome read', async () => {
  await person.press('n')
  await person.isAt('Cerca un metodo')
  await person.type('opera')
  await person.reach('OPERA')
  await person.press('Enter')
  await line(/^Opinioni personali, vuota,/).waitFor()
  await writeCards('Un furgone', 'Un giro fisso', 'Le chiavi', 'La sera')
  await person.press('Shift+ArrowUp', 'Shift+ArrowUp', '5')
  await line(/^Aggregazione, 3 cartoncini,/).waitFor()
  await person.isAt(/^Un giro fisso, /)
  await person.press('Shift+ArrowDown', 'Shift+ArrowDown', 'r')
  await person.isAt('Nome della nuvola')
  await person.type('Muoversi')
  await person.press('Enter')
  await person.isAt('Muoversi, 3 cartoncini, nuvola')
  await person.press('v')
  await person.isAt('Domanda del voto')
  await person.press('Enter')
  await person.isAt('Che cosa conta di più?')
  await person.reach('Punti dalla carta')
  await person.press('Enter')
  await person.reach('Punti dalla carta per «Nuvola Muoversi»')
  await person.type('4')
  await person.reach('Chiudi il voto', 'back')
  await person.press('Enter')
  await person.isAt('Esito del voto: Che cosa conta di più?')
  await page.getByText('Primo: «Nuvola Muoversi», con 4 punti.').waitFor()
  await line('Muoversi, 4 punti, 3 cartoncini, nuvola').waitFor()
})

test('a canvas is put on the table and taken off; there is never more than one', async () => {
  await openTemplate('SWOT')
  await page.getByRole('button', { name: 'Metti sul tavolo' }).click()
  await page.getByRole('button', { name: 'Togli dal tavolo' }).waitFor()
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await openTemplate('Metaplan')
  await page.getByRole('button', { name: 'Metti sul tavolo' }).click()
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await page.getByText('Sul tavolo', { exact: true }).waitFor()
  const onTable = page
    .getByRole('list', { name: 'Lavagne del tavolo' })
    .getByRole('listitem')
    .filter({ hasText: 'Sul tavolo' })
  expect(await onTable.getByRole('heading').allTextContents()).toEqual(['Metaplan'])
})

describe('what was thought on a canvas', () => {
  test('becomes needs and goes into the verbale, as it stood, by keys alone; nothing is typed twice', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    const verbale = await createVerbale(page)
    await page.getByRole('link', { name: 'Lavagne' }).click()
    await openTemplate('SWOT')
    await writeCards('Nessun pulmino la sera', 'Chi è solo non lo dice')
    await person.press('b')
    await page.getByText("Sulla mappa c'è un bisogno nuovo").waitFor()
    await line('Chi è solo non lo dice, Bisogno B01, Giallo').waitFor()
    // Once is enough: the card is a need already.
    await person.press('b')
    await page.getByText('Questo cartoncino è già un bisogno della mappa.').waitFor()
    await person.press('Shift+ArrowUp')
    await page.getByText('2 cartoncini scelti').waitFor()
    await page.getByRole('button', { name: 'Sulla mappa', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Fanne una sola risorsa' }).click()
    await line('Nessun pulmino la sera, Risorsa R01, Giallo').waitFor()
    await line('Chi è solo non lo dice, Bisogno B01, Risorsa R01, Giallo').waitFor()
    await takeBack("Sulla mappa c'è una risorsa nuova")
    await line('Nessun pulmino la sera, Giallo').waitFor()
    await line('Chi è solo non lo dice, Bisogno B01, Giallo').click()
    // What is told stays for as long as a pointer rests on it.
    await page.mouse.move(0, 0)
    await person.press('Escape', 'm')
    await page.getByRole('menuitem', { name: '1. Apertura' }).waitFor()
    await person.press('Enter')
    await page.getByText('Scritto nel verbale, al punto 1: Apertura').waitFor()
    await person.isAt('Chi è solo non lo dice, Bisogno B01, Giallo')
    await person.press('g')
    await page.getByRole('heading', { name: 'Dalle lavagne' }).waitFor()
    await page.getByRole('link', { name: '«SWOT», zona «Punti di forza»' }).click()
    await person.isAt('Chi è solo non lo dice, Bisogno B01, Giallo')
    await person.press('Delete')
    expect(await openVerbale(page, verbale)).toBe(
      'Chi è solo non lo dice – cartoncino della lavagna «SWOT», zona «Punti di forza».',
    )
  })

  test('a zone goes into the verbale with its picture under the words, as one step of undo', async () => {
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    const verbale = await createVerbale(page)
    await page.getByRole('link', { name: 'Lavagne' }).click()
    await openTemplate('SWOT')
    await writeCards('Un gruppo affiatato')
    await line('Punti di forza').focus()
    await person.press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Porta nel verbale con la figura' }).click()
    await page.getByRole('menuitem', { name: '1. Apertura' }).click()
    await page.getByText('Scritto nel verbale, al punto 1: Apertura').waitFor()
    await openVerbale(page, verbale)
    const picture = page.getByRole('button', { name: /Figura di una lavagna del tavolo/ })
    await picture.waitFor()
    await expect
      .poll(() => picture.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(200)
    await page.getByText('Punti di forza – zona della lavagna «SWOT»').waitFor()
    await person.press('Escape', 'Control+z')
    await picture.waitFor({ state: 'detached' })
  })
})

describe('the wall', () => {
  test('shows a canvas to the room, zone by zone, while one goes on working, and is put away by Esc', async () => {
    await openTemplate('SWOT')
    const opening = running.application.waitForEvent('window')
    await person.press('F11')
    const wall = await opening
    await wall.getByRole('heading', { name: 'Punti di forza' }).waitFor()
    await writeCards('Un gruppo affiatato')
    await wall.getByText('Un gruppo affiatato').waitFor()
    // One card alone, large, until it is taken out again.
    await person.press('u')
    await line(/^Un gruppo affiatato, in primo piano, /).waitFor()
    await page.getByRole('region', { name: 'In primo piano' }).getByText('Un gruppo affiatato').waitFor()
    await wall.getByRole('heading', { name: 'Punti di forza' }).waitFor({ state: 'detached' })
    await wall.getByText('Un gruppo affiatato').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Lavagna', exact: true }).click()
    await page.getByRole('button', { name: 'Togli dal primo piano' }).click()
    await wall.getByRole('heading', { name: 'Punti di forza' }).waitFor()
    await page.getByRole('tab', { name: 'Elenco' }).click()
    await person.press('Control+PageDown', 'Control+PageDown')
    await wall.getByRole('heading', { name: 'Debolezze' }).waitFor()
    expect(await wall.getByRole('heading', { name: 'Punti di forza' }).count()).toBe(0)
    expect(await axeFindings(wall)).toEqual([])
    // It stays while one goes elsewhere.
    await page.getByRole('link', { name: 'Persone' }).click()
    await page.getByRole('heading', { level: 1, name: 'Persone' }).waitFor()
    expect(wall.isClosed()).toBe(false)
    const closing = wall.waitForEvent('close')
    // It is gone before the key comes up.
    await Promise.allSettled([wall.keyboard.down('Escape'), closing])
    expect(wall.isClosed()).toBe(true)
    expect(running.application.windows()).toHaveLength(1)
  })
})

describe('what a facilitator does with a canvas', () => {
  test('time is started by keys or from a step, told on every page, paused, extended and stopped', async () => {
    await openTemplate('OPERA')
    await person.press('t')
    await page.keyboard.press('ControlOrMeta+A')
    await person.type('2')
    await person.press('Enter')
    const time = page.getByRole('region', { name: 'Tempo' })
    await time
      .getByRole('timer', { name: 'Tempo che resta' })
      .getByText(/^(02:00|01:5\d)$/)
      .waitFor()
    await page.getByRole('status').filter({ hasText: 'Tempo avviato: ' }).waitFor()
    await time.getByRole('button', { name: '1 min', exact: true }).click()
    await time.getByText(/^0[23]:\d\d$/).waitFor()
    await page.getByRole('status').filter({ hasText: 'Tempo allungato: ' }).waitFor()
    await time.getByRole('button', { name: 'Pausa' }).click()
    await time.getByText('In pausa').waitFor()
    const chip = page.getByRole('link', { name: /Tempo di «OPERA»: 0[23]:\d\d In pausa/ })
    await page.getByRole('link', { name: 'Panoramica' }).click()
    await chip.click()
    await time.getByRole('button', { name: 'Ferma' }).click()
    await time.waitFor({ state: 'detached' })
    await person.isAt('Tempo')
    await page.getByRole('button', { name: 'Avvia 8 min per «Opinioni personali»' }).click()
    await time.getByText('In corso · Opinioni personali').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('cards that are written in silence outlive a reload, are changed and taken back by keys, and are cards once «Svela» is pressed', async () => {
    await openTemplate('Metaplan')
    await person.press('Alt+S')
    await page.getByRole('heading', { name: 'Si scrive in silenzio' }).waitFor()
    await writeCards('La vergogna di chiedere', 'Di troppo')
    await page.getByText('2 cartoncini da una persona').first().waitFor()
    await line(/^Di troppo, solo qui, non ancora svelato$/).waitFor()
    // On the surface it is seen here alone too, and written in, moved by hand and by keys like a card.
    await page.getByRole('tab', { name: 'Lavagna' }).click()
    const own = page.getByRole('list', { name: 'Scritti in silenzio: li vedi solo tu' })
    const shame = own.getByRole('button', { name: /^La vergogna/ })
    expect(await page.getByText('Ancora nessun cartoncino').count()).toBe(0)
    await shame.dblclick()
    await person.press('Control+End')
    await person.type(' qualcosa')
    await person.press('Enter')
    await own.getByRole('button', { name: /^La vergogna di chiedere qualcosa, solo qui/ }).waitFor()
    const before = await boxOf(shame)
    await page.mouse.move(before.x + 10, before.y + 10)
    await page.mouse.down()
    await page.mouse.move(before.x + 70, before.y + 60, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await boxOf(shame)).y).toBeCloseTo(before.y + 50, 0)
    await person.press('Shift+ArrowDown')
    await expect.poll(async () => (await boxOf(shame)).y).toBeGreaterThan(before.y + 60)
    await person.press('Enter', 'Control+End', 'Control+Shift+ArrowLeft', 'Backspace', 'Backspace', 'Enter')
    await own.getByRole('button', { name: /^La vergogna di chiedere, solo qui/ }).waitFor()
    expect(await page.getByRole('list', { name: 'Cartoncini sul piano' }).getByRole('button').count()).toBe(0)
    await page.getByRole('tab', { name: 'Elenco' }).click()
    await line(/^Di troppo, solo qui, non ancora svelato$/).focus()
    await person.press('Delete')
    await line(/^Di troppo/).waitFor({ state: 'detached' })
    await reload()
    await line(/^La vergogna di chiedere, solo qui/).click()
    await person.press('Enter', 'End')
    await person.type(' aiuto')
    await person.press('Enter')
    await line(/^La vergogna di chiedere aiuto, solo qui/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Svela', exact: true }).click()
    await line(/^La vergogna di chiedere aiuto, Giallo$/).waitFor()
    await page.getByRole('button', { name: 'Scrittura in silenzio' }).waitFor()
    await person.isAt('Scrittura in silenzio')
    await reload()
    expect((await lines()).filter((each) => each?.startsWith('La vergogna'))).toEqual([
      'La vergogna di chiedere aiuto, Giallo',
    ])
  })

  test('cards that were written in silence are read one by one, large, by keys, and the rest comes with «Svela tutti»', async () => {
    await openTemplate('Metaplan')
    await person.press('Alt+S')
    await writeCards('La vergogna di chiedere', 'Le distanze', 'Gli orari')
    await person.reach('Svela uno alla volta', 'back')
    await person.press('Enter')
    await person.isAt('Si legge uno alla volta')
    const reading = page.getByRole('region', { name: 'Si legge uno alla volta' })
    await reading.getByText('Ci sono 3 cartoncini da leggere.').waitFor()
    await person.press('Alt+ArrowRight')
    await reading.getByText('La vergogna di chiedere').waitFor()
    await line(/^Le distanze, solo qui, non ancora svelato$/).waitFor()
    await person.press('Alt+ArrowRight')
    await reading.getByText('Le distanze').waitFor()
    await reading.getByText('2 di 3').waitFor()
    await person.press('Alt+ArrowLeft')
    await reading.getByText('La vergogna di chiedere').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await person.reach('Svela tutti')
    await person.press('Enter')
    await line(/^Gli orari, Giallo$/).waitFor()
    await person.isAt('Scrittura in silenzio')
  })
})
