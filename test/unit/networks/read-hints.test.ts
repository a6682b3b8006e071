import { describe, expect, test } from 'vitest'
import {
  readHardwarePorts,
  readMacWifiName,
  readNetworkManager,
} from '../../../electron/networks/read-hints.ts'
import { readWindowsProfiles } from '../../../electron/networks/windows-profiles.ts'

describe('NetworkManager', () => {
  test('says which Wi-Fi is joined, whatever is in its name', () => {
    const output = 'no:Vicini:wlp2s0\nyes:Ex scuola\\: piano 1 \\\\ è:wlp2s0\nno::wlp2s0\nyes:Altra:wlx00\n'
    expect([...readNetworkManager(output)]).toEqual([
      ['wlp2s0', 'Ex scuola: piano 1 \\ è'],
      ['wlx00', 'Altra'],
    ])
  })

  test('that says nothing, or nonsense, names nothing', () => {
    expect([...readNetworkManager('')]).toEqual([])
    expect([...readNetworkManager('yes::wlp2s0\nError: Could not connect\n')]).toEqual([])
  })
})

describe('macOS', () => {
  test('says what its interfaces are', () => {
    const output = [
      '',
      'Hardware Port: USB 10/100/1000 LAN\nDevice: en7\nEthernet Address: 00:e0:4c:68:01:02\n',
      'Hardware Port: Wi-Fi\nDevice: en0\nEthernet Address: 3c:22:fb:00:00:01\n',
      'Hardware Port: Thunderbolt Bridge\nDevice: bridge0\nEthernet Address: 36:00:00:00:00:01\n',
      'Hardware Port: iPhone USB\nDevice: en8\nEthernet Address: N/A\n',
      '\nVLAN Configurations\n===================\n',
    ].join('\n')
    expect([...readHardwarePorts(output)]).toEqual([
      ['en7', 'cable'],
      ['en0', 'wifi'],
      ['bridge0', null],
      ['en8', 'cable'],
    ])
  })

  test('says the name of the Wi-Fi, or keeps it', () => {
    expect(readMacWifiName('<dictionary> {\n  BSSID : 0:1:2\n  SSID : Ex scuola \n}')).toBe('Ex scuola')
    expect(readMacWifiName('<dictionary> {\n  BSSID : <redacted>\n  SSID : <redacted>\n}')).toBeNull()
    expect(readMacWifiName('')).toBeNull()
  })
})

describe('Windows', () => {
  test('says the name and the category of each network', () => {
    const json =
      '[{"InterfaceAlias":"Wi-Fi","Name":"Scuola","Category":0},{"InterfaceAlias":"Ethernet","Name":"Rete","Category":1},{"InterfaceAlias":"X","Name":"Y","Category":7},3]'
    expect(readWindowsProfiles(json)).toEqual([
      { systemName: 'Wi-Fi', name: 'Scuola', category: 'public' },
      { systemName: 'Ethernet', name: 'Rete', category: 'private' },
    ])
  })

  test.each(['', 'null', '{"a":', 'Accesso negato'])('that answers %j says nothing', (output) => {
    expect(readWindowsProfiles(output)).toEqual([])
  })
})
