import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentTree } from '../../shared/export/document-tree.ts'
import { writeDocx } from '../../shared/export/docx-writer.ts'
import type { Pictures } from '../../shared/export/pictures.ts'
import { writeOdt } from '../../shared/export/odt-writer.ts'
import { documentOf, sampleMinutes, samplePictures, snapshotWithPhotos } from '../support/export-samples.ts'

// A cold start of LibreOffice took three seconds; on a busy machine with two cores a minute is a failure.
const convertTimeoutMs = 60_000

const folder = mkdtempSync(join(tmpdir(), 'tavolo-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Opens documents with one start of LibreOffice, and writes what it makes of each into a folder of its own kind. */
function convertAll(target: 'pdf' | 'html', names: readonly string[]): void {
  const filter = target === 'html' ? 'html:HTML (StarWriter):EmbedImages' : 'pdf'
  // A profile of its own, so that a LibreOffice that somebody has open is left alone.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const words = ['--headless', profile, '--convert-to', filter, '--outdir', join(folder, target)]
  execFileSync('soffice', [...words, ...names.map((name) => join(folder, name))], {
    timeout: convertTimeoutMs,
    stdio: 'ignore',
  })
}

/** Where the PDF or the page is that LibreOffice made of a document. */
function converted(target: 'pdf' | 'html', name: string): string {
  return join(folder, target, `${name}.${target}`)
}

const formats: readonly (readonly [
  format: string,
  write: (tree: DocumentTree, pictures?: Pictures) => Promise<Uint8Array>,
])[] = [
  ['odt', (tree, pictures) => Promise.resolve(writeOdt(tree, pictures))],
  ['docx', writeDocx],
]

const hostile = '<script>alert(1)</script> & ]]> {{x}} \u0000\u0001\uD800 \u202Eabc 😀 مرحبا'

/** What is opened in LibreOffice, by the name of its file. */
const documents = {
  minutes: { tree: sampleMinutes(), pictures: undefined },
  photos: {
    tree: sampleMinutes({ snapshot: snapshotWithPhotos(), length: 'ordinary' }),
    pictures: samplePictures(),
  },
  hostile: {
    tree: documentOf([
      { kind: 'heading', level: 1, runs: [{ text: hostile }] },
      { kind: 'fields', rows: [{ label: 'Chi', runs: [{ text: hostile, isBold: true }] }] },
      { kind: 'list', isOrdered: false, items: [[{ text: hostile }]] },
      { kind: 'paragraph', role: 'statement', runs: [{ text: 'مرحبا بالعالم' }] },
    ]),
    pictures: undefined,
  },
}

beforeAll(async () => {
  const names: string[] = []
  for (const [format, write] of formats) {
    for (const [name, { tree, pictures }] of Object.entries(documents)) {
      names.push(`${name}-${format}.${format}`)
      writeFileSync(join(folder, `${name}-${format}.${format}`), await write(tree, pictures))
    }
  }
  convertAll('pdf', names)
  convertAll(
    'html',
    names.filter((name) => name.startsWith('minutes')),
  )
})

function run(program: string, ...parameters: readonly string[]): string {
  return execFileSync(program, parameters, { encoding: 'utf8' })
}

/** Every section of a verbale, as its heading has it. */
const sections = [
  'Seduta',
  'Presenze',
  'Conflitti di interessi',
  'Ordine del giorno',
  'Svolgimento',
  'Bisogni e risorse richiamati',
  'Azioni',
  'Prossima seduta',
  'Allegati',
  'Chiusura',
  'Revisione e approvazione',
  'Firme',
  'Pubblicazione',
]

/** Something of every one of the 22 fields (12 to 15 have several). */
const facts = [
  "Unione dei Comuni Terre d'Albera, Settore servizi alla persona",
  'determinazione n. 18 del 14 gennaio 2026',
  'Convocazione del 07/04/2026',
  'giovedì 16 aprile 2026',
  'Ex scuola elementare, Montefosco',
  'in presenza',
  '17:35',
  'Tommaso Ghezzi',
  'Irene Maffei',
  'delega permanente',
  'entra alle 17:55',
  'Silvia Trentin',
  '7 su 7',
  'avere in comodato',
  'Approvazione del verbale della seconda seduta',
  'Negroni (Distretto):',
  'Parlo per undici famiglie',
  'Voto orientativo: la determinazione spetta',
  'Sostenuta da: Il Cortile',
  'Le voci di spesa vanno elencate',
  'B04 Il rientro',
  '30 aprile 2026',
  'giovedì 7 maggio 2026',
  'Matrice bisogni-risorse, versione del 16 aprile',
  '20:05',
  'lunedì 20 aprile 2026',
  'Precisare che il Cortile',
  'lunedì 27 aprile 2026, con procedura scritta',
  'firma digitale, 27 aprile 2026',
  'Amministrazione trasparente',
]

describe.each(formats)('%s in LibreOffice', (format) => {
  test('prints with its title, page numbers and fingerprint, and nothing is missing', () => {
    const { tree } = documents.minutes
    const pdf = converted('pdf', `minutes-${format}`)

    const pageCount = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', pdf))?.[1])
    expect(pageCount).toBeGreaterThan(0)
    expect(run('pdfinfo', pdf)).toContain('Verbale della 3ª seduta')
    const text = run('pdftotext', pdf, '-').replaceAll(/\s+/g, ' ')
    for (const fact of [...sections, ...facts]) expect(text).toContain(fact)
    expect(text).toContain('Vicini di valle · 3ª seduta, 16 aprile 2026')
    for (let page = 1; page <= pageCount; page += 1) expect(text).toContain(`Pagina ${page} di ${pageCount}`)
    expect(text.split(tree.metadata.sha256 ?? 'not sealed').length - 1).toBe(pageCount)
    expect(text).toContain('impronta, non firma')
  })

  test('has headings that are headings, tables that are tables, a language and a title', () => {
    const html = readFileSync(converted('html', `minutes-${format}`), 'utf8')

    expect(textsOf(html, 'h1')).toEqual(['Verbale della 3ª seduta'])
    expect(textsOf(html, 'h2')).toEqual(sections)
    expect(textsOf(html, 'h3')).toHaveLength(7)
    expect(textsOf(html, 'h3')[3]).toBe('4. Sede del punto di prossimità')
    // Presences, actions, attachments, observations; the fifth holds the places of the signatures.
    expect(html.match(/<table/g)).toHaveLength(5)
    expect(html.match(/<thead>/g)).toHaveLength(4)
    expect(textsOf(html, 'thead')[1]).toBe('Che cosa Chi Entro Decisione')
    expect(html).toMatch(/<title>Verbale della 3ª seduta/)
    expect(html).toMatch(/lang="it-IT"/)
    expect(html.match(/<li/g)?.length).toBeGreaterThan(15)
  })

  test('shows the photos in their places, and its list of attachments proves which files they are', () => {
    const pdf = converted('pdf', `photos-${format}`)

    const images = run('pdfimages', '-list', pdf)
      .split('\n')
      .filter((line) => line.includes('image'))
    // One stored picture, shown in two places (its header line names no kind).
    expect(images.filter((line) => / 32 +24 /.test(line)).length).toBeGreaterThan(0)
    const text = run('pdftotext', pdf, '-').replaceAll(/\s+/g, ' ')
    expect(text).toContain('Allegato X: Muro dei bisogni')
    expect(text).toContain('«muro.jpg», 2,4 MB')
    expect(text).toContain('Descrizione: Quaranta cartellini in cinque gruppi')
    expect(text).toContain('Foto senza descrizione')
    expect(text.replaceAll(' ', '')).toContain('a'.repeat(64))
  })

  test('opens with hostile text and shows it as text', () => {
    const pdf = converted('pdf', `hostile-${format}`)
    const text = run('pdftotext', pdf, '-').replaceAll(/\s+/g, ' ')

    expect(text.match(/<script>alert\(1\)<\/script> &/g)).toHaveLength(3)
    expect(text).toContain(']]>')
  })
})

/** The texts of all elements of one name, without the tags inside them. */
function textsOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}
