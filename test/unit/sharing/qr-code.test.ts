import fc from 'fast-check'
import jsQr from 'jsqr'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawQrCode, QrCode } from '../../../renderer/sharing/qr-code.tsx'
import { wifiQrText } from '../../../shared/sync/room/wifi-qr.ts'

/** Pixels of one module: as a phone's camera sees a code that is far away. */
const scale = 4

/** Reads a drawn code as a phone does. */
function scan(content: string): string | null {
  const { path, sizeModules } = drawQrCode(content)
  const width = sizeModules * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = (row * width + Number(x) * scale) * 4
      for (let index = 0; index < Number(length) * scale; index += 1) {
        pixels.fill(0, start + index * 4, start + index * 4 + 3)
      }
    }
  }
  return jsQr(pixels, width, width)?.data ?? null
}

describe('a QR code', () => {
  test('is read as the address it was drawn from', () => {
    const address = 'http://192.168.1.23:4747/#g.Zk2mQ0c7T1yqv3a8xw5R9A'
    expect(scan(address)).toBe(address)
  })

  test('of a Wi-Fi is read with every sign of its password', () => {
    const text = wifiQrText({ name: 'Ex scuola; piano 1', password: 'perché «no»: \\"sì"' })
    expect(text.isOk && scan(text.value)).toBe(text.isOk && text.value)
  })

  test('is read whatever the token is', () => {
    const token = fc.string({
      unit: fc.constantFrom('A', 'B', 'd', 'e', '0', '9', '-', '_'),
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(token, (secret) => {
        const address = `http://10.42.0.1:4756/#g.${secret}`
        expect(scan(address)).toBe(address)
      }),
      // Reading a picture takes milliseconds.
      { numRuns: 25 },
    )
  })

  test('has four empty modules on each side', () => {
    const { path, sizeModules } = drawQrCode('http://10.42.0.1:4747/')
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)].map(([, x, y, length]) => ({
      left: Number(x),
      right: Number(x) + Number(length),
      top: Number(y),
    }))
    expect(path.replaceAll(/M(\d+) (\d+)h(\d+)v1H\1z/g, '')).toBe('')
    expect(Math.min(...runs.map(({ left }) => left))).toBe(4)
    expect(Math.min(...runs.map(({ top }) => top))).toBe(4)
    expect(Math.max(...runs.map(({ right }) => right))).toBe(sizeModules - 4)
    expect(Math.max(...runs.map(({ top }) => top))).toBe(sizeModules - 5)
  })

  test('is a picture with a name, on white in every theme', () => {
    const code = renderToStaticMarkup(
      createElement(QrCode, { content: 'http://10.42.0.1:4747/', label: 'Codice di invito' }),
    )
    expect(code).toContain('role="img"')
    expect(code).toContain('aria-label="Codice di invito"')
    expect(code).toContain('data-theme="light"')
  })
})
