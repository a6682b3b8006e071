import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wifiQrText } from '../../../shared/sync/room/wifi-qr.ts'
import { ok } from '../../../shared/util/result.ts'

/** Reads a code as phones do: fields end at a «;» that has no «\» before it. */
function readWifi(code: string): Readonly<Record<string, string>> {
  const fields = [...code.slice('WIFI:'.length).matchAll(/([A-Z]):((?:\\.|[^\\;])*);/gs)]
  return Object.fromEntries(
    fields.map(([, field = '', value = '']) => [
      field,
      value.replace(/^"(.*)"$/s, '$1').replaceAll(/\\(.)/gs, '$1'),
    ]),
  )
}

describe('the code of a Wi-Fi', () => {
  test('says name and password', () => {
    expect(wifiQrText({ name: 'Ex scuola', password: 'montefosco' })).toEqual(
      ok('WIFI:T:WPA;S:Ex scuola;P:montefosco;;'),
    )
  })

  test('without a password says that there is none', () => {
    expect(wifiQrText({ name: 'Ospiti', password: '' })).toEqual(ok('WIFI:T:nopass;S:Ospiti;;'))
  })

  test('of a hidden network says so', () => {
    expect(wifiQrText({ name: 'Ospiti', password: 'montefosco', isHidden: true })).toEqual(
      ok('WIFI:T:WPA;S:Ospiti;P:montefosco;H:true;;'),
    )
  })

  test('escapes what would end a field, and quotes what could be hex digits', () => {
    expect(wifiQrText({ name: '"foo;bar\\baz"', password: 'a,b:c;d"e' })).toEqual(
      ok(String.raw`WIFI:T:WPA;S:\"foo\;bar\\baz\";P:a\,b\:c\;d\"e;;`),
    )
    expect(wifiQrText({ name: 'cafe', password: 'deadbeef' })).toEqual(
      ok('WIFI:T:WPA;S:"cafe";P:"deadbeef";;'),
    )
  })

  test('comes back as it was given, whatever is in it', () => {
    const name = fc.string({ minLength: 1, maxLength: 10, unit: 'grapheme-ascii' })
    const password = fc.string({ minLength: 8, maxLength: 63, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(name, password, (givenName, givenPassword) => {
        const code = wifiQrText({ name: givenName, password: givenPassword })
        expect(code.isOk && readWifi(code.value)).toEqual({ T: 'WPA', S: givenName, P: givenPassword })
      }),
    )
  })

  test.each([
    ['', 'montefosco', 'noName'],
    ['è'.repeat(17), 'montefosco', 'nameTooLong'],
    ['Ospiti', 'corta', 'passwordTooShort'],
    ['Ospiti', 'x'.repeat(65), 'passwordTooLong'],
  ])('is not made of name «%s» and password «%s»', (name, password, error) => {
    expect(wifiQrText({ name, password })).toEqual({ isOk: false, error })
  })
})
