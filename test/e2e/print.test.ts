import { afterAll, beforeAll, expect, test } from 'vitest'
import { posterHtml } from '../../renderer/sharing/poster-html.ts'
import { assetSheets } from '../../shared/export/map/asset-sheets.ts'
import { matrixPoster } from '../../shared/export/map/matrix-poster.ts'
import { printInput } from '../../shared/export/print-input.ts'
import type { DocumentBlock } from '../../shared/export/document-tree.ts'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import { documentOf, sampleMap } from '../support/export-samples.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { mapOfSize } from '../support/map-of-size.ts'

let tavolo: LaunchedTavolo

beforeAll(async () => {
  tavolo = await launchTavolo()
})

afterAll(() => tavolo.kill())

const html = `<!doctype html><html><head><style>
  body { font-family: Lora } h1 { font-family: 'Titillium Web' } table { break-before: page }
</style></head><body>
  <h1>Verbale della terza sessione</h1><h2>Presenze</h2>
  <p>Società «Àncora», perché così è più chiaro.</p>
  <script>document.querySelector('h1').textContent = 'A script ran'</script>
  <table><thead><tr><th scope="col">Ente</th></tr></thead><tbody><tr><td>Comune</td></tr></tbody></table>
</body></html>`

const verbale: HostInput<'printPdf'> = {
  html,
  title: 'Verbale 3',
  language: 'it-IT',
  orientation: 'portrait',
  footerLines: ['Pagina {page} di {pages}'],
}

async function print(changes: Partial<HostInput<'printPdf'>> = {}): Promise<string> {
  const printed = await tavolo.call('printPdf', { ...verbale, ...changes })
  return new TextDecoder('latin1').decode(bytesOf(printed))
}

function bytesOf(printed: HostResult<'printPdf'>): Uint8Array {
  if (!printed.isOk) throw new Error(`Not printed: ${printed.error.kind}`)
  return new Uint8Array(printed.value)
}

test('a PDF is tagged, says its language and title, and has an outline of its headings', async () => {
  const pdf = await print()
  expect(pdf).toMatch(/^%PDF-1\.[4-7]/)
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Lang ?\(it-IT\)/)
  expect(pdf).toMatch(/\/Title ?\(Verbale 3\)/)
  expect(pdf).toContain('/Outlines')
  expect(pdf).toContain('/S /TH')
  expect(pdf).toContain('/S /H1')
})

test.each([
  { what: 'a short name', title: 'Vicini di valle', network: 'Biblioteca', password: 'nebbia-2026' },
  // The longest that a Wi-Fi takes, and a title of four lines.
  {
    what: 'long names',
    title: 'Tavolo di valle '.repeat(12),
    network: 'W'.repeat(32),
    password: 'm'.repeat(63),
  },
])('a poster with $what is one page', async ({ title, network, password }) => {
  const typed = [
    { label: 'Oppure scrivi nel browser', signs: '192.168.100.200:4747' },
    { label: 'e poi il codice', signs: '7MK 4EB' },
  ]
  const invitation = `http://192.168.100.200:4747/#g.${'0'.repeat(26)}`
  const poster = posterHtml({
    title,
    heading: 'Entra nel tavolo',
    steps: [
      {
        title: `Collegati al Wi-Fi ${network}`,
        text: 'Inquadra questo codice, oppure scegli la rete dalle impostazioni del telefono.',
        qr: `WIFI:T:WPA;S:${network};P:${password};;`,
        typed: [{ label: 'Password', signs: password }],
      },
      { title: 'Inquadra il codice', text: 'Con la fotocamera del telefono.', qr: invitation, typed },
      { title: 'Scrivi il tuo nome', text: 'Poi aspetta un momento.', qr: null, typed: [] },
    ],
    foot: ["Resta connesso anche se il telefono dice che non c'è internet.", 'Vale finché è aperto.'],
  })
  const pdf = await print({ html: poster, footerLines: [] })
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('a PDF carries our fonts, and each page is A4', async () => {
  const pdf = await print()
  expect(pdf).toMatch(/\/BaseFont ?\/[A-Z]+\+Lora/)
  expect(pdf).toMatch(/\/BaseFont ?\/[A-Z]+\+TitilliumWeb/)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45]\S* 84[12]/)
})

test('a sign-in sheet may lie on its side', async () => {
  expect(await print({ orientation: 'landscape' })).toMatch(/\/MediaBox ?\[0 0 84[12]\S* 59[45]/)
})

test('a poster may be A3', async () => {
  expect(await print({ orientation: 'landscape', paper: 'A3' })).toMatch(
    /\/MediaBox ?\[0 0 119[01]\S* 84[12]/,
  )
})

test('the sample fits one poster and one sheet a resource; a larger matrix goes on over as few pages as it must', async () => {
  const pages = async (input: HostInput<'printPdf'>): Promise<number> =>
    (await print(input)).match(/\/Type \/Page\b/g)?.length ?? 0
  const { snapshot } = sampleMap()
  const resourceIds = snapshot.resources.map(({ id }) => id)
  expect(await pages(matrixPoster(sampleMap()))).toBe(1)
  expect(await pages(assetSheets(resourceIds, sampleMap()))).toBe(resourceIds.length)
  expect(await pages(matrixPoster(sampleMap({ snapshot: mapOfSize(40) })))).toBe(6)
})

test('a word wider than the page breaks: no page is printed smaller for it', async () => {
  const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', role: 'body', runs: [{ text }] })
  const lines = Array.from({ length: 150 }, (_, index) => paragraph(`Riga ${index}`))
  const pages = async (blocks: readonly DocumentBlock[]): Promise<number> =>
    (await print(printInput(documentOf(blocks)))).match(/\/Type \/Page\b/g)?.length ?? 0
  const address = paragraph(`https://example.org/${'a'.repeat(400)}`)
  expect(await pages([...lines, address])).toBeGreaterThanOrEqual(await pages(lines))
})

test('scripts in a document never run, and nothing is fetched for it', async () => {
  const withImage = html.replace('<h2>', '<img src="http://127.0.0.1:9/x.png" alt="Foto"><h2>')
  expect(await print({ html: withImage })).not.toContain('A script ran')
})

test('documents asked for at once arrive each with its own title', async () => {
  const titles = await Promise.all(['Uno', 'Due', 'Tre'].map((title) => print({ title })))
  expect(titles.map((pdf) => /\/Title ?\((\w+)\)/.exec(pdf)?.[1])).toEqual(['Uno', 'Due', 'Tre'])
})

test('no hidden window is left after printing', async () => {
  await print()
  const count = await tavolo.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(count).toBe(1)
})
