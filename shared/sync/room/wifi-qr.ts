import { failure, ok, type Result } from '../../util/result.ts'

/** A Wi-Fi that guests are to join. An empty password means that it has none. */
export interface WifiAccess {
  readonly name: string
  readonly password: string
  readonly isHidden?: boolean
}

/** Why there is no code for a Wi-Fi. */
export type WifiProblem = 'noName' | 'nameTooLong' | 'passwordTooShort' | 'passwordTooLong'

// IEEE 802.11 gives a name 32 bytes; WPA takes a passphrase of 8 to 63 characters, or 64 hex digits.
const longestNameBytes = 32
const shortestPassword = 8
const longestPassword = 64

/** Gives the text of the QR code that lets a phone join a Wi-Fi, or says what is wrong with its name or password. */
export function wifiQrText({ name, password, isHidden = false }: WifiAccess): Result<string, WifiProblem> {
  if (name === '') return failure('noName')
  if (utf8Length(name) > longestNameBytes) return failure('nameTooLong')
  if (password !== '' && password.length < shortestPassword) return failure('passwordTooShort')
  if (password.length > longestPassword) return failure('passwordTooLong')
  const protection = password === '' ? 'T:nopass;' : 'T:WPA;'
  const secret = password === '' ? '' : `P:${escapeField(password)};`
  return ok(`WIFI:${protection}S:${escapeField(name)};${secret}${isHidden ? 'H:true;' : ''};`)
}

/** What stands for itself in a field gets a «\» before it; a name that could be read as hex digits is put in quotes. */
function escapeField(text: string): string {
  const escaped = text.replaceAll(/[\\;,:"]/g, String.raw`\$&`)
  return /^(?:[0-9a-f]{2})+$/i.test(text) ? `"${escaped}"` : escaped
}

function utf8Length(text: string): number {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%../g, '_').length
}
