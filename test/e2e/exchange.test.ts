import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { executablePath, launchTavolo, type LaunchedTavolo, switches } from '../support/launch-app.ts'
import { projectFolder } from '../support/project-folder.ts'
import { stubOpenDialog, stubSaveDialog } from '../support/stub-dialogs.ts'
import { wholeSampleContext } from '../support/days-of-work.ts'
import { bytesOf, fileOf, readFile, sampleFile, sealedBytesOf } from '../support/tavolo-files.ts'
import { valueOf } from '../support/value-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'tavolo-exchange-'))
const running: LaunchedTavolo[] = []

async function launch(userDataFolder?: string, extraArguments?: readonly string[]): Promise<LaunchedTavolo> {
  const started = await launchTavolo({
    ...(userDataFolder !== undefined && { userDataFolder }),
    ...(extraArguments !== undefined && { extraArguments }),
  })
  running.push(started)
  return started
}

afterAll(async () => {
  for (const tavolo of running) await tavolo.kill()
  rmSync(folder, { recursive: true, force: true })
})

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function savedFile(name: string): Promise<Uint8Array> {
  const path = join(folder, name)
  // Making a key takes a second, and a slow computer three.
  await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(true)
  return new Uint8Array(readFileSync(path))
}

async function openFile({ application, page }: LaunchedTavolo, path: string): Promise<void> {
  await stubOpenDialog(application, path)
  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  await page.getByRole('button', { name: 'Apri un file…' }).click()
}

/** Saves the open tavolo as a file of this name. */
async function exportTo({ application, page }: LaunchedTavolo, name: string): Promise<Uint8Array> {
  await stubSaveDialog(application, { path: join(folder, name) })
  await page.getByRole('link', { name: 'Documenti' }).click()
  await page.getByRole('button', { name: 'Esporta' }).first().click()
  await page.getByRole('menuitem', { name: 'File .tavolo', exact: true }).click()
  await page.getByText(`Salvato in «${name}».`).waitFor()
  return savedFile(name)
}

async function writeProcess(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Panoramica' }).click()
  await page.getByRole('link', { name: 'scheda del percorso' }).first().click()
  await page.getByRole('textbox', { name: field }).fill(words)
  await page.getByRole('textbox', { name: field }).blur()
  await expectSaved(page)
}

async function expectSaved(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toContain('Salvato su questo computer')
}

function arrived(page: Page, name: string) {
  return page.getByRole('dialog', { name: `È arrivato «${name}»` })
}

async function closeSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ho capito' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('two people who were never online together', () => {
  const [martaData, irisData] = ['marta', 'iris'].map((name) => join(folder, name))

  test('give each other a file, and each has the work of both', async () => {
    const marta = await launch(martaData)
    await marta.page.evaluate(() => {
      window.location.hash = '#/settings'
    })
    await marta.page.getByRole('textbox', { name: 'Il tuo nome' }).fill('Marta')
    await marta.page.getByRole('textbox', { name: 'Il tuo nome' }).blur()
    await marta.page.evaluate(() => {
      window.location.hash = '#/'
    })
    await marta.page.getByRole('button', { name: 'Apri il tavolo di esempio' }).click()
    await exportTo(marta, 'da Marta.tavolo')
    const here = marta.page.url()
    await marta.close()

    const iris = await launch(irisData)
    await openFile(iris, join(folder, 'da Marta.tavolo'))
    await iris.page.getByText('«Vicini di valle» è tra i tuoi tavoli').waitFor()
    await iris.page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
    expect(iris.page.url()).toContain('#/tavolo/')
    await writeProcess(iris.page, 'CUP', 'J11B26000010001')
    const second = await exportTo(iris, 'da Iris.tavolo')
    await iris.close()

    const again = await launch(martaData)
    const { page } = again
    await page.getByRole('link', { name: 'Vicini di valle' }).click()
    await writeProcess(page, 'Sottotitolo', 'Un inverno insieme')
    await openFile(again, join(folder, 'da Iris.tavolo'))
    const sheet = arrived(page, 'da Iris.tavolo')
    await sheet.getByText('J11B26000010001').waitFor()
    await sheet.getByText('Un inverno insieme').waitFor({ state: 'detached' })
    expect(await axeFindings(page)).toEqual([])
    await closeSheet(page)
    await expectSaved(page)
    await page.getByRole('link', { name: 'scheda del percorso' }).first().click()
    const cup = page.getByRole('textbox', { name: 'CUP' })
    expect(await cup.inputValue()).toBe('J11B26000010001')
    expect(await page.getByRole('textbox', { name: 'Sottotitolo' }).inputValue()).toBe('Un inverno insieme')

    // How it was before is in the history, and the file's own history came with it.
    const tavoloId = valueOf(await readFile(second)).tavoloId
    const listed = valueOf(await again.call('versionList', { tavoloId }))
    const kept = listed.flatMap((line) => (line.kind === 'whole' ? [line.facts] : []))
    expect(kept).toContainEqual(
      expect.objectContaining({
        kind: 'before-merge',
        label: 'da Iris.tavolo',
        author: expect.objectContaining({ name: 'Marta' }),
      }),
    )
    const travelled = valueOf(await readFile(second)).versions.map(({ id }) => id)
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(travelled))

    // The tavolo is one and the same on both computers, and what came in is no step of one's own undo.
    expect(tavoloId).toBe(decodeURIComponent(/#\/tavolo\/([^/]+)/.exec(here)?.[1] ?? ''))
    await page.keyboard.press('Control+z')
    expect(await cup.inputValue()).toBe('J11B26000010001')
    await page.reload()
    await cup.waitFor()
    expect(await cup.inputValue()).toBe('J11B26000010001')
    await openFile(again, join(folder, 'da Iris.tavolo'))
    await arrived(page, 'da Iris.tavolo').getByText("Non c'era niente di nuovo").waitFor()
    await again.close()
  })
})

describe('on one computer', () => {
  let tavolo: LaunchedTavolo
  let page: Page
  const sample = sampleFile()

  beforeAll(async () => {
    tavolo = await launch()
    page = tavolo.page
    await openFile(tavolo, fileWith('primo.tavolo', bytesOf(sample)))
    await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
  })

  test('a photo that a file brings is on this computer', async () => {
    const sha256s = sample.attachments.map(({ sha256 }) => sha256)
    expect(sha256s).toHaveLength(1)
    expect(await tavolo.call('blobsHere', { sha256s })).toEqual(sha256s)
  })

  afterEach(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  })

  async function expectRefused(name: string, bytes: Uint8Array, said: string): Promise<void> {
    await openFile(tavolo, fileWith(name, bytes))
    const sheet = page.getByRole('dialog', { name: `Non ho aperto «${name}»` })
    await sheet.getByRole('alert').getByText(said).waitFor()
    await sheet.getByText('Non ho cambiato nulla').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await closeSheet(page)
    expect(
      await page.getByRole('list', { name: 'I tuoi tavoli' }).getByRole('link').allTextContents(),
    ).toEqual(['Vicini di valle'])
  }

  test('a file that is none, is damaged, comes from another beginning or from a newer Tavolo is refused in words', async () => {
    const good = bytesOf(sample)
    await expectRefused('testo.tavolo', new TextEncoder().encode('Verbale'), 'Questo non è un file .tavolo.')
    await expectRefused('tagliato.tavolo', good.subarray(0, 5000), 'è tagliato')
    const { official } = sampleFile({ official: Uint8Array.from([9, 9, 9, 9]) })
    await expectRefused('guasto.tavolo', bytesOf({ ...sample, official }), 'il tavolo dentro non è quello')
    const other = bytesOf({ ...sample, lineageId: 'lineage:other' })
    await expectRefused('altro.tavolo', other, 'il tavolo dentro non è quello')
    const twin = fileOf(wholeSampleContext('lineage:twin').documents)
    await expectRefused('gemello.tavolo', bytesOf(twin), 'ma viene da un altro inizio: non li unisco')
    const newer = bytesOf({ ...sample, schemaVersion: 99 })
    await expectRefused('nuovo.tavolo', newer, 'viene da un Tavolo più nuovo')
  })

  test('a wrong passphrase is told, the right one opens, and nothing was changed in between', async () => {
    await openFile(tavolo, fileWith('chiuso.tavolo', await sealedBytesOf(sample, 'quattro tavoli di noce')))
    const sheet = page.getByRole('dialog', { name: '«chiuso.tavolo» è chiuso' })
    const field = sheet.getByRole('textbox', { name: 'Frase segreta' })
    await field.waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.type('sbagliata')
    await page.keyboard.press('Enter')
    await sheet.getByText('La frase non apre questo file.').waitFor()
    await field.fill('quattro tavoli di noce')
    await page.keyboard.press('Enter')
    await arrived(page, 'chiuso.tavolo').getByText("Non c'era niente di nuovo").waitFor()
    await closeSheet(page)
  })

  test('«Esporta» closes a file with a passphrase, and only that opens it', async () => {
    await stubSaveDialog(tavolo.application, { path: join(folder, 'segreto.tavolo') })
    await page.getByRole('link', { name: 'Documenti' }).click()
    await page.getByRole('button', { name: 'Esporta' }).first().click()
    await page.getByRole('menuitem', { name: 'Con una frase segreta…' }).click()
    await page.getByRole('textbox', { name: 'Frase segreta' }).waitFor()
    await page.keyboard.type('corta')
    await page.keyboard.press('Enter')
    await page.getByText('Ha 5 caratteri').waitFor()
    await page.getByRole('textbox', { name: 'Frase segreta' }).fill('noce faggio abete larice')
    await page.getByRole('dialog').getByRole('button', { name: 'Salva il file' }).click()
    const sealed = await savedFile('segreto.tavolo')
    expect(await readFile(sealed, 'noce faggio abete')).toMatchObject({ isOk: false })
    expect(valueOf(await readFile(sealed, 'noce faggio abete larice')).title).toBe('Vicini di valle')
  })

  test('a file is dropped anywhere on the window, over a verbale as well', async () => {
    await page.getByRole('link', { name: 'Sessioni' }).click()
    await page.getByRole('link', { name: 'Da dove cominciamo' }).click()
    await page.getByRole('link', { name: 'Verbale' }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.evaluate(
      (bytes) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(bytes)], 'lasciato.tavolo'))
        const target = document.elementFromPoint(600, 400) ?? document.body
        for (const type of ['dragover', 'drop']) {
          target.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          )
        }
      },
      [...bytesOf(sample)],
    )
    await arrived(page, 'lasciato.tavolo').getByText("Non c'era niente di nuovo").waitFor()
    await closeSheet(page)
    expect(page.url()).toContain('/minutes')
  })

  test('«Apri un file…» from a verbale merges without leaving it', async () => {
    await stubOpenDialog(tavolo.application, fileWith('da qui.tavolo', bytesOf(sample)))
    await page.keyboard.press('Control+o')
    await arrived(page, 'da qui.tavolo').getByText("Non c'era niente di nuovo").waitFor()
    await closeSheet(page)
    expect(page.url()).toContain('/minutes')
  })

  test('a second start with a file gives it to the first window', async () => {
    const path = fileWith('secondo avvio.tavolo', bytesOf(sample))
    const exitCode = await new Promise((resolve) => {
      const words = [
        process.env.TAVOLO_APP ?? projectFolder,
        `--user-data-dir=${tavolo.userDataFolder}`,
        ...switches(),
        'secondo avvio.tavolo',
      ]
      spawn(executablePath(), words, { stdio: 'ignore', cwd: folder }).on('exit', resolve)
    })
    expect(exitCode).toBe(0)
    expect(existsSync(path)).toBe(true)
    await arrived(page, 'secondo avvio.tavolo').waitFor()
    await closeSheet(page)
  })

  test('one that is not there, or is no file, is named and nothing else happens', async () => {
    await tavolo.application.evaluate(
      ({ app }, gone) => {
        app.emit('open-file', { preventDefault: () => undefined }, gone)
      },
      join(folder, 'mai scritto.tavolo'),
    )
    await page.getByText('Non ho aperto «mai scritto.tavolo»').waitFor()
  })
})

test('a start with a file opens it', async () => {
  const path = fileWith('avvio.tavolo', bytesOf(sampleFile()))
  const { page } = await launch(undefined, [path])
  await page.getByText('«Vicini di valle» è tra i tuoi tavoli').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Vicini di valle' }).waitFor()
})
