import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hearAnnouncement } from '../../../electron/features/room-doctor/hear-announcement.ts'
import { knock } from '../../../electron/features/room-doctor/knock.ts'
import {
  readMacFirewall,
  readUfw,
  readWindowsFirewall,
} from '../../../electron/features/room-doctor/read-firewall.ts'
import { countDevices, readNeighbours } from '../../../electron/features/room-doctor/read-neighbours.ts'
import { isLocalAddress } from '../../../shared/sync/room/local-address.ts'
import { createFakeMdns, heardRoom, testNetwork } from '../discovery/fake-mdns.ts'

describe('knocking', () => {
  let server: Server
  let port = 0
  let heardBytes = 0

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('data', (data) => (heardBytes += data.byteLength))
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })

  afterAll(() => void server.close())

  test('at a door that is open is answered, and nothing is sent through it', async () => {
    expect(await knock({ address: '127.0.0.1', port }, { ownAddresses: [] })).toBe('answers')
    expect(heardBytes).toBe(0)
  })

  test('at a door that is not is refused', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port: closedPort } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    expect(await knock({ address: '127.0.0.1', port: closedPort }, { ownAddresses: [] })).toBe('refused')
  })

  test('at an address of the internet does not happen', async () => {
    const outside = { address: '203.0.113.7', port: 4747 }
    expect(await knock(outside, { ownAddresses: ['192.168.1.23'] })).toBe('notAllowed')
  })

  test.each([
    '10.0.0.1',
    '192.168.43.1',
    '172.16.0.1',
    '172.31.255.255',
    '169.254.1.1',
    '100.64.0.1',
    '127.0.0.1',
  ])('%s is near', (address) => expect(isLocalAddress(address)).toBe(true))

  test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.169.0.1', '100.63.0.1', '100.128.0.1', '110.0.0.1'])(
    '%s is not',
    (address) => expect(isLocalAddress(address)).toBe(false),
  )
})

describe('the firewall', () => {
  const profiles = '[{"Name":"Domain","On":true},{"Name":"Private","On":false},{"Name":"Public","On":true}]'

  test('of Windows is the one of the profile in use', () => {
    expect(readWindowsFirewall(profiles, (name) => name === 'private')).toBe(false)
    expect(readWindowsFirewall(profiles, (name) => name === 'public')).toBe(true)
    expect(readWindowsFirewall(profiles, () => false)).toBe(true)
    expect(readWindowsFirewall('', () => true)).toBeNull()
    expect(readWindowsFirewall('[]', () => true)).toBeNull()
    expect(readWindowsFirewall('[{"Name":1}]', () => true)).toBeNull()
  })

  test('of macOS and of Linux is read from what they say', () => {
    expect(readMacFirewall('Firewall is enabled. (State = 1)\n')).toBe(true)
    expect(readMacFirewall('Firewall is enabled. (State = 2)\n')).toBe(true)
    expect(readMacFirewall('Firewall is disabled. (State = 0)\n')).toBe(false)
    expect(readMacFirewall('command not found')).toBeNull()
    expect(readUfw('# /etc/ufw/ufw.conf\nENABLED=yes\nLOGLEVEL=low\n')).toBe(true)
    expect(readUfw('ENABLED="no"\n')).toBe(false)
    expect(readUfw('#ENABLED=yes\n')).toBeNull()
    expect(readUfw('')).toBeNull()
  })
})

describe('the devices around', () => {
  test('are counted on Linux, without the router and without those that did not answer', () => {
    const table = [
      'IP address       HW type     Flags       HW address            Mask     Device',
      '192.168.1.1      0x1         0x2         a4:2b:b0:c1:22:33     *        wlp2s0',
      '192.168.1.44     0x1         0x2         5c:e9:1e:aa:bb:cc     *        wlp2s0',
      '192.168.1.77     0x1         0x0         00:00:00:00:00:00     *        wlp2s0',
    ].join('\n')
    expect(readNeighbours(table)).toHaveLength(2)
    expect(countDevices(readNeighbours(table))).toBe(1)
  })

  test('are counted on macOS, where parts of addresses are short', () => {
    const table = [
      '? (192.168.1.254) at a4:2b:b0:c1:22:33 on en0 ifscope [ethernet]',
      '? (192.168.1.44) at 5c:e9:1e:a:b:c on en0 ifscope [ethernet]',
      '? (192.168.1.60) at (incomplete) on en0 ifscope [ethernet]',
      '? (192.168.1.255) at ff:ff:ff:ff:ff:ff on en0 ifscope [ethernet]',
      '? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]',
    ].join('\n')
    expect(countDevices(readNeighbours(table))).toBe(1)
  })

  test('are counted on Windows, in whatever language', () => {
    const table = [
      'Interfaccia: 192.168.1.23 --- 0xb',
      '  Indirizzo Internet    Indirizzo fisico      Tipo',
      '  192.168.1.1           a4-2b-b0-c1-22-33     dinamico',
      '  192.168.1.44          5c-e9-1e-aa-bb-cc     dinamico',
      '  192.168.1.45          5c-e9-1e-aa-bb-cd     dinamico',
      '  192.168.1.255         ff-ff-ff-ff-ff-ff     statico',
      '  224.0.0.22            01-00-5e-00-00-16     statico',
    ].join('\r\n')
    expect(countDevices(readNeighbours(table))).toBe(2)
  })

  test('are none where nothing is said', () => {
    expect(countDevices(readNeighbours(''))).toBe(0)
  })
})

describe('an announcement', () => {
  const network = testNetwork()

  test('that comes back is heard, and leaves nothing open', async () => {
    const mdns = createFakeMdns()
    const hearing = hearAnnouncement({ network, openDoor: mdns.openDoor, name: 'test-1' })
    await expect.poll(() => mdns.sent).toContain('announce test-1 on 192.168.1.23')
    mdns.answer(heardRoom({ name: 'test-2' }))
    mdns.answer(heardRoom({ name: 'test-1' }))
    expect(await hearing).toBe('heard')
    expect(mdns.sent.at(-1)).toBe('goodbye test-1')
    expect(mdns.openAddresses()).toEqual([])
  })

  test('that does not is missed after a while', async () => {
    const { openDoor } = createFakeMdns()
    expect(await hearAnnouncement({ network, openDoor, name: 'test-1', timeoutMs: 20 })).toBe('notHeard')
  })

  test('is not made where the system forbids it or where there is no network', async () => {
    const { openDoor, sent } = createFakeMdns('EACCES')
    expect(await hearAnnouncement({ network, openDoor, name: 'test-1' })).toBe('blocked')
    expect(await hearAnnouncement({ network: undefined, openDoor, name: 'test-1' })).toBe('noNetwork')
    expect(sent).toEqual([])
  })
})
