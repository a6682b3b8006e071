import { useState } from 'react'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import type { Host } from '../../../renderer/host/host.ts'
import { ConnectionDoctor } from '../../../renderer/sharing/doctor/connection-doctor.tsx'
import { NearbyTavoli } from '../../../renderer/sharing/nearby/nearby-tavoli.tsx'
import { QrCode } from '../../../renderer/sharing/qr-code.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { Section } from '../../../renderer/ui/section.tsx'
import type { NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import { systemClock } from '../../../renderer/state/system-clock.ts'

const address = new URLSearchParams(location.search)

const nearby: NearbyTavolo[] = [
  {
    key: 'a',
    roomTitle: 'Un tavolo per la montagna che invecchia: abitare, curare, muoversi',
    tavoloHash: '0123456789abcdef',
    ...{ address: '192.168.1.40', port: 4747, protocol: 1 },
  },
  {
    key: 'b',
    roomTitle: 'Vicini di valle',
    tavoloHash: 'f123456789abcdef',
    ...{ address: '192.168.1.41', port: 4747, protocol: 1 },
  },
  {
    key: 'c',
    roomTitle: 'Zona est',
    tavoloHash: 'e123456789abcdef',
    ...{ address: '192.168.1.42', port: 4747, protocol: 2 },
  },
]

const { host: calm } = createMemoryHost()

/** Where much is wrong: `?doctor=bad`; where calls fail: `?doctor=failing`. */
const bad: Host = {
  ...calm,
  networkList: async () => [
    ...(await calm.networkList()),
    {
      ...{ kind: 'vpn', address: '10.8.0.2', prefixLength: 24, systemName: 'Tailscale' },
      ...{ wifiName: null, isOffered: false },
    },
  ],
  doctorFirewall: async () => ({ program: 'windows', isOn: true, isNetworkPublic: true }),
  doctorNeighbours: async () => 4,
  doctorAnnouncement: async () => 'notHeard',
}

const slow: Host = { ...calm, doctorAnnouncement: () => new Promise(() => undefined) }

const failing: Host = { ...calm, networkList: () => Promise.reject(new Error('broken')) }

const hosts: Readonly<Record<string, Host>> = { calm, bad, slow, failing }

/** `?nearby=empty|noNetwork|blocked|looking` shows the other states of the list. */
const nearbyHost: Host = {
  ...calm,
  nearbyStart: async () => {
    const wish = address.get('nearby')
    if (wish === 'looking') return new Promise(() => undefined)
    if (wish === 'noNetwork') return { isOk: false, error: { kind: 'noNetwork' } }
    if (wish === 'blocked') return { isOk: false, error: { kind: 'blocked', code: 'EACCES' } }
    return { isOk: true, value: wish === 'empty' ? [] : nearby }
  },
}

/** What «Condividi» is made of: the code to scan, the tavoli nearby, the doctor. */
export function SharingPlate() {
  const wish = address.get('doctor')
  const [isOpen, setIsOpen] = useState(wish !== null)
  return (
    <>
      <Section title="Inquadra" actions={<Button onPress={() => setIsOpen(true)}>Non si collega?</Button>}>
        <div style={{ width: 240 }}>
          <QrCode content="http://192.168.1.23:4747/#g.Zk2mQ0c7T1yqv3a8xw5R9A" label="Codice di invito" />
        </div>
      </Section>
      <NearbyTavoli
        host={nearbyHost}
        protocol={1}
        hashesHere={new Set(['f123456789abcdef'])}
        onJoin={async (target) =>
          target.kind === 'nearby' && target.code === null
            ? { kind: 'needsCode' }
            : { kind: 'problem', words: 'Il codice non è di questo tavolo: ricontrollalo.' }
        }
      />
      <ConnectionDoctor
        host={hosts[wish ?? 'calm'] ?? calm}
        clock={systemClock}
        hub={{ address: '192.168.1.23', port: 4747 }}
        guestsReached={wish === 'calm' ? 3 : 0}
        {...{ isOpen, onOpenChange: setIsOpen }}
      />
    </>
  )
}
