import { describe, expect, test } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { readDeviceAddress } from '../../../renderer/sharing/doctor/device-address.ts'
import { reportText, summaryWords } from '../../../renderer/sharing/doctor/doctor-words.ts'
import {
  type DoctorCase,
  type DoctorHost,
  type DoctorProgress,
  runDoctor,
} from '../../../renderer/sharing/doctor/run-doctor.ts'
import { networkWords } from '../../../renderer/sharing/network-words.ts'
import { judgeAll } from '../../../shared/sync/room/doctor.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import type { TextTools } from '../../../renderer/ui/text-context.tsx'
import { testNetwork } from '../discovery/fake-mdns.ts'

const hub = { address: '192.168.1.23', port: 4747 } as const
const text = createTranslator('it')
const tools = { text, formatList: (items: readonly string[]) => items.join(' e ') } as TextTools

async function run(change: Partial<DoctorHost> = {}, given: Partial<DoctorCase> = {}) {
  const told: DoctorProgress[] = []
  const host = { ...createMemoryHost().host, ...change }
  await runDoctor(host, { hub, guestsReached: 2, device: null, ...given }, (progress) => told.push(progress))
  const last = told.at(-1)
  if (last === undefined) throw new Error('The doctor told nothing')
  return { told, last, outcomes: judgeAll(last.facts).map(({ id, outcome }) => `${id} ${outcome}`) }
}

describe('the doctor', () => {
  test('tells at the beginning that everything is being looked at, and at the end that nothing is', async () => {
    const { told, last, outcomes } = await run()
    expect([...(told[0]?.pending ?? [])].toSorted()).toEqual([
      'door',
      'firewall',
      'internet',
      'isolation',
      'nearby',
      'network',
      'vpn',
    ])
    expect(last.pending.size).toBe(0)
    expect(outcomes).toEqual([
      'network good',
      'door good',
      'firewall good',
      'isolation good',
      'vpn good',
      'nearby good',
      'internet good',
    ])
    expect(summaryWords(last, tools)).toContain('Non ho trovato nulla che impedisca di entrare')
  })

  test('knocks at its own door only when it is open, and at a device only when one is named', async () => {
    const knocked: string[] = []
    const doctorKnock: DoctorHost['doctorKnock'] = async ({ address, port }) => {
      knocked.push(`${address}:${port}`)
      return 'silent'
    }
    await run({ doctorKnock }, { hub: null })
    expect(knocked).toEqual([])
    const { outcomes } = await run({ doctorKnock }, { device: { address: '192.168.1.40', port: 4747 } })
    expect(knocked).toEqual(['192.168.1.23:4747', '192.168.1.40:4747'])
    expect(outcomes).toContain('isolation bad')
  })

  test('goes on when something cannot be looked at, and says so', async () => {
    const { last, outcomes } = await run({
      networkList: () => Promise.reject(new Error('broken')),
      doctorAnnouncement: () => Promise.reject(new Error('broken')),
    })
    expect(last).toMatchObject({ hasFailed: true })
    expect(last.pending.size).toBe(0)
    expect(outcomes).toContain('network unknown')
    expect(outcomes).toContain('nearby unknown')
    expect(outcomes).toContain('door good')
  })

  test('counts what is to be put right', async () => {
    const { last } = await run(
      {
        doctorKnock: async () => 'refused',
        doctorFirewall: async () => ({ program: 'windows', isOn: true, isNetworkPublic: true }),
      },
      { guestsReached: 0 },
    )
    expect(summaryWords(last, tools)).toBe('Ho trovato 2 cose da sistemare.')
  })

  test('writes a report that says what was found and what to do', async () => {
    const { last } = await run({ doctorKnock: async () => 'refused' }, { guestsReached: 0 })
    const report = reportText(last.facts, { date: 'giovedì 16 aprile 2026', time: '17:35' }, tools)
    expect(report).toContain('giovedì 16 aprile 2026, 17:35')
    expect(report).toContain('- 192.168.1.23/24 Wi-Fi «Ex scuola»')
    expect(report).toContain(
      '[Da sistemare] Questo computer risponde: Su 192.168.1.23, porta 4747, non risponde nessuno: il tavolo si è chiuso.\n  Chiudi il tavolo e riaprilo alla sala',
    )
  })
})

describe('the address of a device', () => {
  test.each([
    [' 192.168.1.40 ', { address: '192.168.1.40', port: 4747 }],
    ['192.168.1.40:80', { address: '192.168.1.40', port: 80 }],
  ])('«%s» is read', (typed, value) => {
    expect(readDeviceAddress(typed)).toEqual({ isOk: true, value })
  })

  test.each([
    ['', 'wrong'],
    ['192.168.1', 'wrong'],
    ['192.168.1.400', 'wrong'],
    ['telefono.local:80', 'wrong'],
    ['8.8.8.8', 'outside'],
    ['8.8.8.8:53', 'outside'],
  ])('«%s» is not: %s', (typed, error) => {
    expect(readDeviceAddress(typed)).toEqual({ isOk: false, error })
  })
})

test('a network is named as people know it', () => {
  const named = (change: Parameters<typeof testNetwork>[0]) => networkWords(text, testNetwork(change))
  expect(named({ wifiName: 'Ex scuola' })).toBe('Wi-Fi «Ex scuola»')
  expect(named({})).toBe('Wi-Fi (wlp2s0)')
  expect(named({ kind: 'cable', systemName: 'Ethernet 2' })).toBe('cavo di rete (Ethernet 2)')
  expect(named({ kind: 'ownHotspot' })).toBe('la rete creata da questo computer')
  expect(named({ kind: 'phoneHotspot', wifiName: 'Telefono di Anna' })).toBe(
    'la rete di un telefono, «Telefono di Anna»',
  )
})
