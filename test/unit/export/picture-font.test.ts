import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textWidthPx } from '../../../shared/export/drawing/measure-text.ts'
import {
  type PictureFontFile,
  pictureFontStyle,
  pictureRanges,
  pictureWeights,
} from '../../../shared/export/drawing/picture-font.ts'
import { titilliumWidths } from '../../../shared/export/drawing/titillium-widths.ts'
import { mapPicture } from '../../../shared/export/map/map-drawings.ts'
import { drawnMap } from '../../support/export-samples.ts'
import { pictureFonts } from '../../support/picture-fonts.ts'
import { projectFolder } from '../../support/project-folder.ts'
import { letterWidths } from '../../support/read-woff2.ts'

const ranges = Object.keys(pictureRanges)
const files = pictureFonts()

/** What the font files themselves say. */
function widthsOf(weight: number): ReadonlyMap<number, number> {
  const own = files.filter((file) => file.weight === weight)
  return new Map(
    own.flatMap(({ bytes }) => [...letterWidths(bytes)]).toSorted(([one], [other]) => one - other),
  )
}

/** Rows of a table: the code of the first letter, then the widths of it and those after it, plain and bold. */
function tableText(): string {
  const [plain, bold] = [widthsOf(400), widthsOf(600)]
  const rows: { from: number; codes: number[] }[] = []
  for (const code of plain.keys()) {
    const last = rows.at(-1)
    if (last !== undefined && last.codes.length < 16 && code === last.from + last.codes.length)
      last.codes.push(code)
    else rows.push({ from: code, codes: [code] })
  }
  const list = (widths: ReadonlyMap<number, number>, codes: readonly number[]) =>
    `'${codes.map((code) => widths.get(code)).join(' ')}'`
  return rows.map(({ from, codes }) => `  [${from}, ${list(plain, codes)}, ${list(bold, codes)}],\n`).join('')
}

describe('the font of pictures', () => {
  test('is measured as it is: the table of widths is that of the files', () => {
    if (process.env.RENEW_GOLDEN === '1') {
      const path = join(projectFolder, 'shared/export/drawing/titillium-widths.ts')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/= \[\n(?: {2}.*\n)*\]\n/u, () => `= [\n${tableText()}]\n`),
      )
      return
    }
    for (const weight of pictureWeights) expect([...titilliumWidths[weight]]).toEqual([...widthsOf(weight)])
  })

  test('words have room in it and in Arial, whichever is drawn', () => {
    const look = { sizePx: 1000, isBold: false }
    // An s is wider in Arial, a t in Titillium.
    expect(textWidthPx('sss', look)).toBe(3 * 500)
    expect(textWidthPx('ttt', look)).toBe(3 * (titilliumWidths[400].get(116) ?? 0))
    expect(titilliumWidths[400].get(116)).toBeGreaterThan(278)
  })

  test('comes with a picture in the weights and ranges that it uses, and no others', () => {
    const facesOf = (body: string) =>
      [...pictureFontStyle(body, files).matchAll(/font-weight:(\d+);.*?unicode-range:U\+(\d{4})/gu)].map(
        ([, weight, range]) => `${weight ?? ''} from ${range ?? ''}`,
      )
    expect(facesOf('<text>Perché no?</text>')).toEqual(['400 from 0000'])
    expect(facesOf('<text font-weight="600">Sì</text>')).toEqual(['400 from 0000', '600 from 0000'])
    expect(facesOf('<text>Ştefan</text>')).toEqual(['400 from 0000', '400 from 0100'])
    expect(pictureFontStyle('<text>Sì</text>', [])).toBe('')
  })

  test('is less than 40 KB of a picture in Italian', () => {
    const withFont = mapPicture('matrix', drawnMap(), files).svg
    const without = mapPicture('matrix', drawnMap(), []).svg
    expect(withFont.length - without.length).toBeLessThan(40_000)
    expect(withFont).toContain('data:font/woff2;base64,d09GMg')
    expect(withFont).not.toMatch(/url\((?!data:)/u)
  })

  test('has files for every weight and range', () => {
    const named = files.map(({ weight, range }: PictureFontFile) => `${weight} ${range}`)
    expect(new Set(named)).toEqual(
      new Set(pictureWeights.flatMap((weight) => ranges.map((range) => `${weight} ${range}`))),
    )
  })
})
