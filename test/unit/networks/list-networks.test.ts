import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { isIn } from '../../../electron/networks/classify-network.ts'
import { type InterfaceHint, listNetworks } from '../../../electron/networks/list-networks.ts'

interface Given {
  readonly mac?: string
  readonly netmask?: string
}

function ipv4(address: string, { mac = '3c:22:fb:9a:10:01', netmask = '255.255.255.0' }: Given = {}) {
  const internal = address.startsWith('127.')
  return { address, netmask, family: 'IPv4', mac, internal, cidr: null } satisfies NetworkInterfaceInfo
}

function ipv6(address: string): NetworkInterfaceInfo {
  const netmask = 'ffff:ffff:ffff:ffff::'
  return {
    ...{ address, netmask, family: 'IPv6', mac: '3c:22:fb:9a:10:01' },
    ...{ internal: address === '::1', cidr: null, scopeid: 4 },
  }
}

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[]>>

function kindsOn(
  system: 'win32' | 'darwin' | 'linux',
  interfaces: Interfaces,
  hints: Readonly<Record<string, InterfaceHint>> = {},
): string[] {
  const networks = listNetworks({ system, interfaces, hints: new Map(Object.entries(hints)) })
  return networks.map(({ kind, systemName, isOffered }) => `${isOffered ? '' : '- '}${kind} ${systemName}`)
}

const wifi: InterfaceHint = { kind: 'wifi', wifiName: 'Scuola' }

describe('the networks of a Windows laptop', () => {
  test('with WSL, VMware, VirtualBox and a VPN, the Wi-Fi comes first and the inner ones are not offered', () => {
    expect(
      kindsOn('win32', {
        'vEthernet (WSL (Hyper-V firewall))': [ipv4('172.27.16.1', { netmask: '255.255.240.0' })],
        'vEthernet (Default Switch)': [ipv4('172.19.0.1', { netmask: '255.255.240.0' })],
        'VMware Network Adapter VMnet8': [ipv4('192.168.220.1', { mac: '00:50:56:c0:00:08' })],
        'VirtualBox Host-Only Network': [ipv4('192.168.56.1', { mac: '0a:00:27:00:00:0d' })],
        'Ethernet 3': [ipv4('10.8.0.6', { mac: '00:ff:4a:11:22:33', netmask: '255.255.255.252' })],
        'Wi-Fi': [ipv6('fe80::1c2d'), ipv4('192.168.1.23')],
        'Loopback Pseudo-Interface 1': [ipv6('::1'), ipv4('127.0.0.1', { netmask: '255.0.0.0' })],
      }),
    ).toEqual([
      'wifi Wi-Fi',
      '- virtual vEthernet (WSL (Hyper-V firewall))',
      '- virtual vEthernet (Default Switch)',
      '- virtual VMware Network Adapter VMnet8',
      '- virtual VirtualBox Host-Only Network',
      '- vpn Ethernet 3',
    ])
  })

  test('that makes a hotspot, its own network comes before the one it is joined to', () => {
    expect(
      kindsOn('win32', {
        'Wi-Fi': [ipv4('192.168.1.23')],
        'Connessione alla rete locale (LAN)* 10': [ipv4('192.168.137.1')],
        'Connessione alla rete locale (LAN)* 2': [ipv4('169.254.3.4', { netmask: '255.255.0.0' })],
      }),
    ).toEqual([
      'ownHotspot Connessione alla rete locale (LAN)* 10',
      'wifi Wi-Fi',
      '- virtual Connessione alla rete locale (LAN)* 2',
    ])
  })

  test('whose real network goes through a switch of Hyper-V keeps it', () => {
    expect(kindsOn('win32', { 'vEthernet (Esterno)': [ipv4('192.168.1.40')] })).toEqual([
      'other vEthernet (Esterno)',
    ])
  })

  test.each([
    ['Ethernet', 'cable'],
    ['Connessione alla rete locale (LAN)', 'cable'],
    ['WLAN 2', 'wifi'],
    ['Connessione rete wireless', 'wifi'],
    ['Connessione di rete Bluetooth', 'other'],
    ['Cellulare', '- mobile'],
    ['Tailscale', '- vpn'],
    ['NordLynx', '- vpn'],
    ['ProtonVPN', '- vpn'],
  ])('«%s» is %s', (name, kind) => {
    expect(kindsOn('win32', { [name]: [ipv4('192.168.1.23')] })).toEqual([`${kind} ${name}`])
  })

  test('says the name of a Wi-Fi and of nothing else', () => {
    const hints = new Map([
      ['Wi-Fi', { kind: null, wifiName: 'Scuola' }],
      ['Ethernet', { kind: null, wifiName: 'Rete' }],
    ])
    const interfaces = { Ethernet: [ipv4('10.0.0.5')], 'Wi-Fi': [ipv4('192.168.1.23')] }
    const networks = listNetworks({ system: 'win32', interfaces, hints })
    expect(networks.map(({ wifiName }) => wifiName)).toEqual(['Scuola', null])
  })
})

describe('the networks of a Mac', () => {
  test('with a VPN and a virtual machine, the Wi-Fi and the cable are offered', () => {
    expect(
      kindsOn(
        'darwin',
        {
          lo0: [ipv4('127.0.0.1'), ipv6('::1')],
          en0: [ipv6('fe80::1'), ipv4('192.168.1.50')],
          en7: [ipv4('10.20.0.9', { netmask: '255.255.0.0' })],
          awdl0: [ipv6('fe80::2')],
          bridge100: [ipv4('192.168.64.1')],
          utun4: [ipv4('10.11.0.2', { netmask: '255.255.255.255' })],
        },
        { en0: wifi, en7: { kind: 'cable', wifiName: null } },
      ),
    ).toEqual(['wifi en0', 'cable en7', '- virtual bridge100', '- vpn utun4'])
  })

  test('that shares its internet, the network it makes comes first', () => {
    expect(
      kindsOn('darwin', { en7: [ipv4('10.20.0.9')], bridge100: [ipv4('192.168.2.1')] }, { en0: wifi }),
    ).toEqual(['ownHotspot bridge100', 'cable en7'])
  })

  test('on an iPhone’s hotspot, by Wi-Fi or by its cable', () => {
    const netmask = '255.255.255.240'
    expect(kindsOn('darwin', { en0: [ipv4('172.20.10.4', { netmask })] }, { en0: wifi })).toEqual([
      'phoneHotspot en0',
    ])
  })
})

describe('the networks of a Linux laptop', () => {
  test('with containers, machines and VPNs, only the real ones are offered', () => {
    expect(
      kindsOn(
        'linux',
        {
          lo: [ipv4('127.0.0.1', { netmask: '255.0.0.0' })],
          docker0: [ipv4('172.17.0.1', { netmask: '255.255.0.0', mac: '02:42:7a:00:00:01' })],
          'br-1a2b3c4d5e6f': [ipv4('172.18.0.1', { netmask: '255.255.0.0' })],
          virbr0: [ipv4('192.168.122.1')],
          vboxnet0: [ipv4('192.168.56.1')],
          wg0: [ipv4('10.6.0.2')],
          tailscale0: [ipv4('100.101.102.103', { netmask: '255.255.255.255' })],
          wwan0: [ipv4('10.90.1.2', { netmask: '255.255.255.252' })],
          enp0s31f6: [ipv4('169.254.7.7', { netmask: '255.255.0.0' })],
          wlp2s0: [ipv4('192.168.1.30')],
        },
        { wlp2s0: wifi },
      ),
    ).toEqual([
      'wifi wlp2s0',
      'linkLocal enp0s31f6',
      '- virtual docker0',
      '- virtual br-1a2b3c4d5e6f',
      '- virtual virbr0',
      '- virtual vboxnet0',
      '- vpn wg0',
      '- vpn tailscale0',
      '- mobile wwan0',
    ])
  })

  test('that makes a hotspot with NetworkManager, or hangs on an Android phone', () => {
    expect(kindsOn('linux', { wlp2s0: [ipv4('10.42.0.1')] }, { wlp2s0: wifi })).toEqual(['ownHotspot wlp2s0'])
    expect(kindsOn('linux', { wlp2s0: [ipv4('192.168.43.120')] })).toEqual(['phoneHotspot wlp2s0'])
  })

  test('inside a virtual machine or a container the only network is a real one', () => {
    expect(kindsOn('linux', { eth0: [ipv4('172.17.0.2', { mac: '02:42:ac:11:00:02' })] })).toEqual([
      'cable eth0',
    ])
    expect(kindsOn('linux', { enp0s3: [ipv4('10.0.2.15', { mac: '08:00:27:11:22:33' })] })).toEqual([
      'cable enp0s3',
    ])
  })
})

test('without any network the list is empty', () => {
  expect(kindsOn('linux', { lo: [ipv4('127.0.0.1'), ipv6('::1')] })).toEqual([])
})

test('an interface with two addresses is there twice, with the size of each network', () => {
  const interfaces = { eth0: [ipv4('10.0.0.2', { netmask: '255.255.254.0' }), ipv4('192.168.1.2')] }
  const networks = listNetworks({ system: 'linux', interfaces, hints: new Map() })
  expect(networks.map(({ address, prefixLength }) => `${address}/${prefixLength}`)).toEqual([
    '10.0.0.2/23',
    '192.168.1.2/24',
  ])
})

test('an address is in its network and in no other', () => {
  expect(isIn('192.168.1.200', '192.168.1.1', 24)).toBe(true)
  expect(isIn('192.168.2.200', '192.168.1.1', 24)).toBe(false)
  expect(isIn('255.255.255.255', '0.0.0.0', 0)).toBe(true)
  expect(isIn('10.0.0.1', '10.0.0.1', 32)).toBe(true)
  expect(isIn('10.0.0.2', '10.0.0.1', 32)).toBe(false)
  expect(isIn('100.127.255.255', '100.64.0.0', 10)).toBe(true)
  expect(isIn('100.128.0.0', '100.64.0.0', 10)).toBe(false)
})
