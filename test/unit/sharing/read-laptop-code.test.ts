import { expect, test } from 'vitest'
import { readLaptopCode } from '../../../renderer/sharing/read-laptop-code.ts'

const secret = '0123456789abcdefghjkmnpqrs'
const invitation = { address: '192.168.1.20:4747', laptopSecret: secret }

test('a whole code is read, however it was copied or typed', () => {
  const code = `tavolo://192.168.1.20:4747/#l.${secret}`
  for (const typed of [code, ` ${code}\n`, code.toUpperCase(), `192.168.1.20:4747/#l.${secret}`]) {
    expect(readLaptopCode(typed, null)).toEqual({ isOk: true, value: invitation })
  }
})

test('of a tavolo nearby the secret is enough', () => {
  for (const typed of [secret, `l.${secret}`, `#l.${secret}`, '01234-56789-abcde-fghjk-mnpqr-s']) {
    expect(readLaptopCode(typed, '192.168.1.20:4747')).toEqual({ isOk: true, value: invitation })
  }
  expect(readLaptopCode(secret, null)).toEqual({ isOk: false, error: 'notACode' })
})

test('what guests have opens no door for laptops', () => {
  const link = `http://192.168.1.20:4747/#g.${secret}`
  expect(readLaptopCode(link, null)).toEqual({ isOk: false, error: 'guestCode' })
  expect(readLaptopCode(`g.${secret}`, '192.168.1.20:4747')).toEqual({ isOk: false, error: 'guestCode' })
})

test('a code that was cut off is told apart from none', () => {
  expect(readLaptopCode('tavolo://192.168.1.20:4747/', null)).toEqual({ isOk: false, error: 'noSecret' })
  expect(readLaptopCode('buongiorno', null)).toEqual({ isOk: false, error: 'notACode' })
})
