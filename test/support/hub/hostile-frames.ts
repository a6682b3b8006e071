import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { mutateBytes } from '../mutate-bytes.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { requestFor } from './raw-http.ts'

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text))
}

/** A request as nobody honest sends it: noise, or a good one that was changed in some places. */
export function hostileRequest(random: SeededRandom, place: string): Uint8Array {
  const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13']
  const key = ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', `Origin: http://${place}`]
  const good = random.pick([
    requestFor(place, '/'),
    requestFor(place, '/health'),
    requestFor(place, '/../../etc/passwd'),
    requestFor(place, '/door', [...upgrade, ...key]),
    requestFor(place, '/sealed/sync', [...upgrade, ...key]),
    `POST / HTTP/1.1\r\nHost: ${place}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`,
  ])
  if (random.chance(0.2))
    return Uint8Array.from({ length: random.between(1, 400) }, () => random.between(0, 255))
  return mutateBytes(bytesOf(good), random)
}

/** A frame for `/door` that is mostly no message. */
export function hostileDoorFrame(random: SeededRandom): string | Uint8Array {
  const hello = { kind: 'hello', protocol: 1, device: { id: 'device-eva0', kind: 'guest', language: 'it' } }
  const good = random.pick([
    JSON.stringify({ ...hello, invitation: '0'.repeat(26) }),
    JSON.stringify({ ...hello, session: 'z'.repeat(26) }),
    JSON.stringify({ kind: 'name', participantId: null, name: 'Eva' }),
    JSON.stringify({ kind: 'command', n: 1, command: { kind: 'auto-admit', role: 'facilitator' } }),
    '['.repeat(random.between(1, 4000)),
    `{"kind":"${'x'.repeat(random.between(1, 9000))}"}`,
    '{"__proto__":{"kind":"hello"}}',
  ])
  const mutated = mutateBytes(bytesOf(good), random)
  return random.chance(0.5) ? mutated : Buffer.from(mutated).toString('utf8')
}

/** A frame for `/sync`: a good one of every kind, changed in some places. */
export function hostileSyncFrame(random: SeededRandom, tavoloId: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, `${tavoloId}/${random.pick(['official', 'work', 'other', '../work'])}`)
  encoding.writeVarUint(encoder, random.between(0, 12))
  const body = random.between(0, 3)
  if (body === 0) encoding.writeVarString(encoder, 'x'.repeat(random.between(0, 60)))
  else if (body === 1) {
    encoding.writeVarUint(encoder, random.between(0, 3))
    encoding.writeVarUint8Array(encoder, randomUpdate(random))
  } else if (body === 2) {
    encoding.writeVarUint8Array(encoder, hostilePresence(random))
  }
  const frame = Uint8Array.from(encoding.toUint8Array(encoder))
  return random.chance(0.8) ? mutateBytes(frame, random) : frame
}

function randomUpdate(random: SeededRandom): Uint8Array {
  const document = new Y.Doc()
  document.clientID = random.between(1, 2 ** 32 - 1)
  document.getMap('needs').set(`hostile-${random.between(0, 9)}`, 'x'.repeat(random.between(0, 100)))
  document.getMap('needs').delete('hostile-0')
  return mutateBytes(Uint8Array.from(Y.encodeStateAsUpdate(document)), random)
}

function hostilePresence(random: SeededRandom): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, random.pick([0, 1, 2, 2 ** 31]))
  encoding.writeVarUint(encoder, random.between(0, 2 ** 32 - 1))
  encoding.writeVarUint(encoder, random.between(0, 9))
  encoding.writeVarString(
    encoder,
    random.pick(['{}', 'null', '[]', '{"a":', '1', '{"person":{"name":"Marta"}}']),
  )
  return encoding.toUint8Array(encoder)
}

/** A frame for `/signal`. */
export function hostileSignalFrame(random: SeededRandom): string | Uint8Array {
  const good = random.pick([
    '{"type":"subscribe","topics":["tavolo:1/work"]}',
    '{"type":"subscribe","topics":["tavolo:2/work","__proto__"]}',
    '{"type":"publish","topic":"tavolo:2/work","data":{"a":1}}',
    '{"type":"publish","topic":"tavolo:1/work","data":{"a":1}}',
    '{"type":"ping"}',
    '{"type":null}',
  ])
  const mutated = mutateBytes(bytesOf(good), random)
  return random.chance(0.5) ? mutated : Buffer.from(mutated).toString('utf8')
}
