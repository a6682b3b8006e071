import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileNameOf } from '../../../renderer/export/file-name.ts'
import { doBoxesMeet } from '../../../shared/canvas/box.ts'
import { canvasScene, cardSize } from '../../../shared/canvas/canvas-scene.ts'
import { outlineZones } from '../../../shared/doc/queries/canvas-outline.ts'
import type { TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { canvasCsv } from '../../../shared/export/canvas/canvas-csv.ts'
import { canvasDocument } from '../../../shared/export/canvas/canvas-document.ts'
import { canvasPicture } from '../../../shared/export/canvas/canvas-drawing.ts'
import { canvasContent } from '../../../shared/export/canvas/canvas-source.ts'
import { squeezedScene } from '../../../shared/export/canvas/squeeze-scene.ts'
import { stretchedZones } from '../../../shared/export/canvas/stretch-zones.ts'
import { writeMarkdown } from '../../../shared/export/markdown-writer.ts'
import { writeHtml } from '../../../shared/export/html-writer.ts'
import { picturesOf } from '../../../shared/export/pictures.ts'
import { drawnCanvas } from '../../support/drawn-canvas.ts'
import { sampleMap, samplePictures } from '../../support/export-samples.ts'

const { snapshot } = sampleMap()
const [opera] = snapshot.canvases
if (opera === undefined) throw new Error('The sample has a canvas')
const canvasId = opera.id

/** All files of the first canvas of the sample, with changes. */
function filesOf(changes: Partial<TavoloSnapshot>, language: 'it' | 'en' = 'it') {
  const source = sampleMap({ snapshot: { ...snapshot, ...changes }, language })
  return {
    csv: strFromU8(canvasCsv(canvasId, { ...source, separator: ';' })),
    outline: strFromU8(writeMarkdown(canvasDocument(canvasId, source))),
    svg: canvasPicture(canvasId, source, { fonts: [] }).svg,
  }
}

function withCards(change: (card: TavoloSnapshot['cards'][number], index: number) => object) {
  return { cards: snapshot.cards.map((card, index) => ({ ...card, ...change(card, index) })) }
}

describe('files of a canvas', () => {
  test('have nothing of a vote that runs, hidden or not, and all of one that is closed', () => {
    const closed = filesOf({})
    expect(closed.csv).toContain('Punti su carta: Che cosa deve succedere')
    expect(closed.outline).toContain(
      '| Tre ore di sollievo al mese garantite a ogni famiglia che assiste | 6 |',
    )
    expect(closed.svg).toContain('● 6 punti')
    expect(closed.svg + closed.outline).not.toContain('n. 1')
    for (const isHidden of [true, false]) {
      const votes = snapshot.votes.map((vote) => ({ ...vote, isHidden, closedAt: null }))
      const { csv, outline, svg } = filesOf({ votes })
      // But the numbers by which its cards are called: who votes on paper reads them there.
      expect(svg).toMatch(/>n\. 1</)
      expect(outline).toMatch(/\*\*n\. \d+/)
      expect(csv).not.toContain('Punti')
      expect(outline).not.toMatch(/\d punti|Esito/)
      expect(svg).not.toMatch(/punti<|Punti del voto/)
    }
  })

  test('say of an anonymous vote how many dots there are, and of no vote who put them', () => {
    const [vote] = snapshot.votes
    const card = snapshot.cards.find((each) => each.canvasId === canvasId)
    if (vote === undefined || card === undefined) throw new Error('The sample has a vote and cards')
    const voterId = 'voter:secretToken'
    const { csv, outline, svg } = filesOf({
      votes: [{ ...vote, isAnonymous: true }],
      ballots: [{ voteId: vote.id, voterId, dots: [[card.id, 1]] }],
    })
    expect(csv.split('\r\n')[1]).toMatch(/;1;$/)
    for (const file of [csv, outline, svg]) expect(file).not.toContain('secretToken')
  })

  test('name people in the table alone; elsewhere the body that they speak for', () => {
    const participants = snapshot.participants.map((person) => ({ ...person, familyName: 'Zanghellini' }))
    const [author] = participants
    if (author === undefined) throw new Error('The sample has people')
    const cards = withCards(() => ({ authorId: author.id, sourceIds: [author.id] }))
    const { csv, outline, svg } = filesOf({ participants, ...cards })
    const body = snapshot.organizations.find(({ id }) => id === author.organizationId)?.shortName ?? ''
    expect(body).not.toBe('')
    expect(csv).toContain(`${author.givenName} Zanghellini`)
    expect(outline).not.toContain('Zanghellini')
    expect(svg).not.toContain('Zanghellini')
    expect(outline).toContain(`fonte: ${body}`)
    expect(svg).toContain(`>${body}<`)
  })

  test('are in English when the interface is', () => {
    const { csv, outline, svg } = filesOf({}, 'en')
    expect(csv).toContain('Zone,Cluster,What it is,Text'.replaceAll(',', ';'))
    expect(outline).toContain('**Question**')
    expect(svg).toContain('● 6 dots')
  })

  test('of a canvas that is gone say so', () => {
    const { csv, outline, svg } = filesOf({ canvases: [] })
    expect(csv.trim().split('\r\n')).toHaveLength(1)
    expect(outline).toContain('Questa lavagna non c’è più'.replace('’', "'"))
    expect(svg).not.toMatch(/NaN|Infinity/)
  })

  test('are called as the canvas is', () => {
    const { translate } = sampleMap()
    const name = fileNameOf({ kind: 'canvas-picture', canvasId, format: 'png' }, { snapshot, translate })
    expect(name).toBe('Vicini di valle, OPERA.png')
  })
})

test('no cell of the table runs as a formula', () => {
  const { csv } = filesOf(withCards(() => ({ text: '=1+cmd|calc' })))
  expect(csv).toContain(";'=1+cmd|calc;")
  expect(csv).not.toContain(';=1+cmd|calc;')
})

describe('the picture of a canvas', () => {
  test('says a long card in full under it, and what is typed is text', () => {
    const words = Array.from({ length: 300 }, (_word, index) => `parola${index}`).join(' ')
    const { svg } = filesOf(withCards((_card, index) => (index === 0 ? { text: `<b>${words}</b>` } : {})))
    expect(svg).toContain('Parole che qui sopra non si leggono fino in fondo')
    expect(svg).toContain('&lt;b&gt;parola0')
    expect(svg).toContain('parola299&lt;/b&gt;')
    expect(svg).not.toContain('<b>')
  })

  test('says a card in full that lies under another one', () => {
    const zone = snapshot.zones.find((each) => each.canvasId === canvasId)
    const [left = 0, top = 0] = zone?.frame ?? []
    const point = [left + 100, top + 100] as const
    const { svg } = filesOf(
      withCards((_card, index) =>
        index < 2 ? { zoneId: zone?.id, point, text: `sovrapposto ${index}` } : {},
      ),
    )
    expect(svg.match(/>sovrapposto 0</g)).toHaveLength(2)
    expect(svg.match(/>sovrapposto 1</g)).toHaveLength(1)
  })

  test('takes out what is empty from side to side, and nothing where people put cards themselves', () => {
    const content = canvasContent({ snapshot }, canvasId)
    const scene = canvasScene(content?.zones ?? [])
    const nothing = { figures: [], connectors: [] }
    const { scene: squeezed } = squeezedScene(scene, nothing)
    expect(squeezed.bounds.height).toBeLessThan(scene.bounds.height - 200)
    expect(squeezed.cards.map(({ box }) => box.height)).toEqual(scene.cards.map(() => cardSize.height))
    for (const [index, { box }] of squeezed.cards.entries()) {
      const zone = squeezed.zones.find((each) => each.zone.id === squeezed.cards[index]?.zoneId)
      expect(box.top + box.height).toBeLessThanOrEqual((zone?.box.top ?? 0) + (zone?.box.height ?? 0))
    }
    const put = { ...scene, cards: scene.cards.map((card) => ({ ...card, isPut: true })) }
    const byZone = new Set(scene.cards.map(({ zoneId }) => zoneId))
    expect(byZone.size).toBeGreaterThan(1)
    expect(squeezedScene(put, nothing).scene.bounds).toEqual(scene.bounds)
  })
})

test('a zone with more cards than room is higher on the picture: none lies over another, and what is below goes down', () => {
  const zones = snapshot.zones.filter((zone) => zone.canvasId === canvasId).slice(0, 3)
  const [crowded, beside, below] = zones
  const [card] = snapshot.cards
  if (crowded === undefined || beside === undefined || below === undefined || card === undefined)
    throw new Error('The sample has zones and cards')
  const [left, top, width] = crowded.frame
  const frames = [
    { ...crowded, frame: [left, top, width, 300] as const },
    { ...beside, frame: [left + width + 40, top, width, 300] as const },
    { ...below, frame: [left, top + 340, width, 300] as const },
  ]
  const many = Array.from({ length: 60 }, (_card, index) => ({
    ...card,
    ...{
      id: `card:many${index}` as const,
      canvasId,
      zoneId: crowded.id,
      clusterId: null,
      text: `voce ${index}`,
    },
  }))
  const put = { ...card, id: 'card:put' as const, canvasId, zoneId: below.id, clusterId: null }
  const point = [left + 60, top + 420] as const
  const outlined = outlineZones(canvasId, {
    zones: frames.map((zone) => ({ ...zone, frame: [...zone.frame] })),
    clusters: [],
    cards: [...many, { ...put, point: [...point] }],
  })
  const scene = canvasScene(stretchedZones(outlined).zones)
  for (const [index, { box }] of scene.cards.entries())
    expect(scene.cards.slice(index + 1).some((other) => doBoxesMeet(box, other.box))).toBe(false)
  const [first, second, third] = scene.zones.map(({ box }) => box)
  expect(second?.height).toBe(first?.height)
  expect(third?.top).toBe((first?.top ?? 0) + (first?.height ?? 0) + 40)
  expect(scene.cards.at(-1)).toMatchObject({ isPut: true, zoneId: below.id })
  expect((scene.cards.at(-1)?.box.top ?? 0) - (third?.top ?? 0)).toBe(80)
})

describe('what is drawn on a canvas', () => {
  const [sha256 = '', bytes = new Uint8Array()] = [...samplePictures()][0] ?? []
  const drawn = drawnCanvas(sha256)

  test('is on the picture: shapes, words, strokes, lines with labels, and images within the file', () => {
    const source = sampleMap({ snapshot: drawn })
    const { svg } = canvasPicture(canvasId, source, { fonts: [], pictures: samplePictures() })
    expect(svg).toContain(
      `<image width="300" height="225" href="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}"><title>Il muro dei bisogni</title>`,
    )
    expect(svg.match(/<ellipse /g)).toHaveLength(1)
    expect(svg).toContain('stroke-dasharray="11 10"')
    for (const words of ['Da portare alla prossima seduta', 'Basta il', '>causa<', '>risponde a<'])
      expect(svg).toContain(words)
    const { svg: without } = filesOf(drawn)
    expect(without).not.toContain('<image')
    expect(without).toContain('Il muro dei')
  })

  test('is on the picture of a zone as far as it lies in it, or ties what does', () => {
    const source = sampleMap({ snapshot: drawn })
    const zoneId = drawn.zones.find((zone) => zone.canvasId === canvasId)?.id ?? null
    const { svg } = canvasPicture(canvasId, source, { fonts: [], scope: { kind: 'zone', zoneId } })
    expect(svg).toContain('>causa<')
    for (const words of ['>risponde a<', 'Basta il', 'Da portare']) expect(svg).not.toContain(words)
  })

  test('is in the outline and in the table in words', () => {
    const { outline, csv } = filesOf(drawn)
    expect(outline).toContain('## Disegni e linee')
    expect(outline).toContain('Immagine: Il muro dei bisogni')
    expect(outline).toContain('- Linea da «Prima si prova con una fermata sola» a «Chi guida la sera?»')
    expect(outline).toMatch(/legato a «[^»]+»: causa/)
    expect(outline).toMatch(/legato da «[^»]+»: causa/)
    expect(outline).not.toContain('Tratto di penna')
    expect(csv.split('\n')[0]).toContain('Collegamenti')
    expect(csv).toMatch(/legato da «Prima si prova con una fermata sola»: risponde a/)
    expect(filesOf({}).csv).not.toContain('Collegamenti')
  })

  test('has its images in the document itself, with their words for who does not see them', () => {
    const tree = canvasDocument(canvasId, sampleMap({ snapshot: drawn }))
    expect(picturesOf(tree)).toEqual([sha256])
    const page = strFromU8(writeHtml(tree, samplePictures()))
    expect(page).toContain('alt="Immagine: Il muro dei bisogni"')
    // What it says stays when its bytes are not here.
    expect(strFromU8(writeHtml(tree))).toContain('Immagine: Il muro dei bisogni')
  })

  test('makes the picture no smaller than it is, and its title can be read', () => {
    const [far] = drawn.figures
    if (far === undefined) throw new Error('There are figures')
    const height = (figures: TavoloSnapshot['figures']) =>
      Number(/height="([\d.]+)"/.exec(filesOf({ figures }).svg)?.[1])
    expect(height([{ ...far, point: [0, 4000] }])).toBeGreaterThan(height([]) + 700)
  })
})
