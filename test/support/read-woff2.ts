import { brotliDecompressSync } from 'node:zlib'

/** The tags that a WOFF2 names by their number, as far as ours need them (W3C, WOFF File Format 2.0, section 4.1). */
const tags = [
  ...['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep'],
  ...['CFF ', 'VORG', 'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE'],
  ...['GDEF', 'GPOS', 'GSUB'],
]

/** How wide each letter of a font file is, in thousandths of the size, by its code. */
export function letterWidths(file: Uint8Array): ReadonlyMap<number, number> {
  const tables = tablesOf(Buffer.from(file))
  const [head, hhea, hmtx] = [tableOf(tables, 'head'), tableOf(tables, 'hhea'), tableOf(tables, 'hmtx')]
  const unitsPerEm = head.readUInt16BE(18)
  const metricCount = hhea.readUInt16BE(34)
  const widths = new Map<number, number>()
  for (const [code, glyph] of glyphsOf(tableOf(tables, 'cmap'))) {
    const width = hmtx.readUInt16BE(4 * Math.min(glyph, metricCount - 1))
    widths.set(code, Math.round((1000 * width) / unitsPerEm))
  }
  return widths
}

function tableOf(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`The font has no ${tag} as it stands`)
  return table
}

/** The tables that are in the file as they stand; those that are written in another way (`glyf`, `loca`) are left out. */
function tablesOf(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is no WOFF2')
  let at = 48
  function nextNumber(): number {
    let value = 0
    for (let byte = 0x80; byte >= 0x80; at += 1) {
      byte = file[at] ?? 0
      value = value * 128 + (byte % 128)
    }
    return value
  }
  const entries = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file[at] ?? 0
    at += 1
    const known = flags % 64
    const tag = known === 63 ? file.toString('latin1', at, at + 4) : (tags[known] ?? '')
    if (known === 63) at += 4
    const isGlyphs = tag === 'glyf' || tag === 'loca'
    const isOther = isGlyphs ? flags < 192 : flags >= 64
    const originalLength = nextNumber()
    return { tag, isOther, length: isOther ? nextNumber() : originalLength }
  })
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  const tables = new Map<string, Buffer>()
  let offset = 0
  for (const { tag, isOther, length } of entries) {
    if (!isOther) tables.set(tag, data.subarray(offset, offset + length))
    offset += length
  }
  return tables
}

/** Which glyph each code has: of the table's parts in format 4, the usual one. */
function glyphsOf(cmap: Buffer): [code: number, glyph: number][] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index))
  const start = offsets.find((each) => cmap.readUInt16BE(each) === 4)
  if (start === undefined) throw new Error('The font names its letters in another way')
  const segments = cmap.readUInt16BE(start + 6) / 2
  const field = (row: number, segment: number) =>
    start + 14 + 2 * (row * segments + segment + (row > 0 ? 1 : 0))
  const glyphs: [number, number][] = []
  for (let segment = 0; segment < segments; segment += 1) {
    const [end, begin] = [cmap.readUInt16BE(field(0, segment)), cmap.readUInt16BE(field(1, segment))]
    const [delta, range] = [cmap.readUInt16BE(field(2, segment)), cmap.readUInt16BE(field(3, segment))]
    for (let code = begin; code <= end && code !== 0xff_ff; code += 1) {
      const place = field(3, segment) + range + 2 * (code - begin)
      const found = range === 0 ? code : cmap.readUInt16BE(place)
      const glyph = found === 0 ? 0 : (found + delta) % 65_536
      if (glyph !== 0) glyphs.push([code, glyph])
    }
  }
  return glyphs
}
