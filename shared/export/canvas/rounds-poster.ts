import type { z } from 'zod'
import type { Round } from '../../canvas/rounds/seat-rounds.ts'
import type { printPdfInputSchema } from '../../ipc/print.ts'
import type { Canvas } from '../../model/canvas.ts'
import { paperColors } from '../document-look.ts'
import type { MapSource } from '../map/map-source.ts'
import { wallPageInput } from '../map/wall-page.ts'
import { wallStyle } from '../map/wall-style.ts'
import { escapeXml, type Xml } from '../xml.ts'

/**
 * Gives what hangs at the door of a World Café, A3 landscape: who sits where, table by table, then for each person where they
 * go, in the order of names. People's names stand on it as they sit in the room: it is no paper to publish.
 */
export function roundsPoster(
  { canvasId, rounds }: { readonly canvasId: Canvas['id']; readonly rounds: readonly Round<string>[] },
  source: MapSource,
): z.infer<typeof printPdfInputSchema> {
  const { snapshot, translate } = source
  const canvas = snapshot.canvases.find(({ id }) => id === canvasId)?.title ?? ''
  const title = translate('rounds.posterTitle', { canvas })
  return wallPageInput(
    {
      title,
      orientation: 'landscape',
      style,
      body: tablesPage(title, rounds, source) + peoplePage(title, rounds, source),
    },
    source,
  )
}

const style = `${wallStyle}
section + section { break-before: page }
.tavolo { font-size: 14pt }
h1 { font-size: 26pt; line-height: 1.1; margin-bottom: 4mm }
table { width: 100%; border-collapse: collapse; font-size: 14pt }
th, td { text-align: start; vertical-align: top; padding: 2mm 3mm; border-bottom: 0.3mm solid #${paperColors.rule} }
thead th { background: #${paperColors.headerFill}; font-size: 13pt }
tr { break-inside: avoid }
.host { display: block; font-weight: 400; font-size: 12pt; color: #${paperColors.secondInk} }
.people { columns: 2; column-gap: 10mm }
.people table { font-size: 12pt; break-inside: auto }
.people th, .people td { padding: 1mm 2mm }
`

function tablesPage(
  title: string,
  rounds: readonly Round<string>[],
  { translate, snapshot }: MapSource,
): Xml {
  const [first = []] = rounds
  const rows = first.map(({ host }, table) => {
    const name = escapeXml(translate('rounds.tableNumber', { number: table + 1 }))
    const hosted =
      host === null ? '' : `<span class="host">${escapeXml(translate('rounds.host', { name: host }))}</span>`
    const cells = rounds.map(
      (tables) => `<td>${(tables[table]?.guests ?? []).map(escapeXml).join('<br>')}</td>`,
    )
    return `<tr><th scope="row">${name}${hosted}</th>${cells.join('')}</tr>`
  })
  const heads = roundHeads(rounds, translate)
  return (
    `<section><p class="tavolo">${escapeXml(snapshot.process.title)}</p><h1>${escapeXml(title)}</h1>` +
    `<table><thead><tr><th scope="col">${escapeXml(translate('rounds.table'))}</th>${heads}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></section>`
  )
}

function peoplePage(
  title: string,
  rounds: readonly Round<string>[],
  { translate, language, snapshot }: MapSource,
): Xml {
  const ways = new Map<string, string[]>()
  for (const tables of rounds) {
    for (const [table, { host, guests }] of tables.entries()) {
      if (host !== null) ways.set(host, [translate('rounds.stays', { number: table + 1 })])
      for (const guest of guests) ways.set(guest, [...(ways.get(guest) ?? []), String(table + 1)])
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true })
  const rows = [...ways]
    .toSorted(([left], [right]) => compare(left, right))
    .map(([name, way]) => {
      const [only = ''] = way
      const cells =
        way.length === 1 && rounds.length > 1
          ? `<td colspan="${rounds.length}">${escapeXml(only)}</td>`
          : way.map((table) => `<td>${escapeXml(table)}</td>`).join('')
      return `<tr><th scope="row">${escapeXml(name)}</th>${cells}</tr>`
    })
  return (
    `<section><p class="tavolo">${escapeXml(snapshot.process.title)} · ${escapeXml(title)}</p>` +
    `<h1>${escapeXml(translate('rounds.posterPeople'))}</h1><div class="people"><table><thead><tr>` +
    `<th scope="col">${escapeXml(translate('rounds.person'))}</th>${roundHeads(rounds, translate)}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div></section>`
  )
}

function roundHeads(rounds: readonly Round<string>[], translate: MapSource['translate']): Xml {
  return rounds
    .map((_, round) => `<th scope="col">${escapeXml(translate('rounds.round', { round: round + 1 }))}</th>`)
    .join('')
}
