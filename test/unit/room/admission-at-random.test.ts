import { expect, test } from 'vitest'
import type { DeviceMessage } from '../../../shared/sync/room/device-messages.ts'
import { readHubFrame, writeFrame } from '../../../shared/sync/room/protocol.ts'
import { roomRoles } from '../../../shared/sync/room/roles.ts'
import type { RoomCommand } from '../../../shared/sync/room/room-command.ts'
import type { Visit } from '../../../shared/sync/room/room.ts'
import { roomStateSchema } from '../../../shared/sync/room/room-state.ts'
import { type RoomStage, setUpRoom } from '../../support/room-stage.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

const name = 'whatever devices and facilitators do, the room keeps its promises'
const rounds = 400

const deviceIds = ['device-marta', 'device-anna', 'device-berto', 'device-carla', 'device-dino']
const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3']

/** Every token that was ever given, with the device that it was given to. */
type Given = Map<string, string>

function randomCommand(random: SeededRandom): RoomCommand {
  const deviceId = random.pick(deviceIds)
  const role = random.pick(roomRoles)
  return random.pick<RoomCommand>([
    ...([1, 2, 3].map(() => ({ kind: 'admit', deviceId, role })) satisfies RoomCommand[]),
    { kind: 'decline', deviceId },
    { kind: 'auto-admit', role: random.chance(0.5) ? role : null },
    { kind: 'set-role', deviceId, role },
    { kind: 'identify', deviceId, participantId: null, name: 'Altro nome' },
    { kind: 'send-away', deviceId },
    { kind: 'block', deviceId },
    { kind: 'unblock', deviceId },
    { kind: 'renew-invitation', of: random.pick(['guest', 'laptop', 'facilitator']) },
  ])
}

function randomMessage(random: SeededRandom, stage: RoomStage, given: Given): DeviceMessage {
  const { secrets } = stage.room().state
  const session = random.pick([null, ...given.keys(), '0'.repeat(26)])
  const invitation = random.pick([null, secrets.guest, secrets.guest, secrets.laptop])
  const code = random.pick([null, null, secrets.code, secrets.code, 'ABC234'])
  const hello: DeviceMessage = {
    kind: 'hello',
    protocol: random.chance(0.95) ? 1 : 2,
    device: { id: random.pick(deviceIds), kind: random.pick(['guest', 'laptop']), language: 'it' },
    ...(invitation !== null && code === null && { invitation }),
    ...(session !== null && (code === null || random.chance(0.1)) && { session }),
    ...(code !== null && { code }),
  }
  return random.pick<DeviceMessage>([
    ...[hello, hello, hello],
    { kind: 'name', participantId: null, name: 'Qualcuno' },
    { kind: 'name', participantId: 'participant:1', name: 'Altri' },
    { kind: 'command', n: 1, command: randomCommand(random) },
    { kind: 'leave' },
  ])
}

/** Gives the order that it was, followed or not; null when it was something else. */
function oneThing(random: SeededRandom, stage: RoomStage, given: Given): RoomCommand['kind'] | null {
  const visitId = `visit-${random.between(1, 12)}`
  const what = random.between(1, 10)
  if (what <= 2) {
    if (stage.room().visits.has(visitId)) stage.happen({ kind: 'go', visitId })
    {
      const isSealed = random.chance(0.4)
      const isExpected = isSealed && random.chance(0.1)
      stage.happen({ kind: 'arrive', visitId, isSealed, isExpected, address: random.pick(addresses) })
    }
  } else if (what <= 8) {
    const message = randomMessage(random, stage, given)
    stage.say(visitId, message)
    if (message.kind === 'command') return message.command.kind
    // As people do who have typed a code; otherwise too few of them would ever be at the door.
    const isByCode = message.kind === 'hello' && message.code !== undefined
    if (isByCode) stage.say(visitId, { kind: 'name', participantId: null, name: 'Qualcuno' })
  } else if (what === 9) {
    const command = randomCommand(random)
    stage.order(command)
    return command.kind
  } else stage.pass(random.chance(0.02) ? 20 * 3_600_000 : 1000)
  return null
}

/** Somebody who came with the short code and waits. */
function waitsByCode({ isByCode, stage }: Visit): boolean {
  return isByCode && stage.kind === 'waiting'
}

/** Visits that came with the short code and are in. */
function insideByCode(visits: ReturnType<RoomStage['room']>['visits']): string[] {
  return [...visits.values()].flatMap((visit) =>
    visit.isByCode && visit.stage.kind === 'in' ? [visit.id] : [],
  )
}

function checkPromises(stage: RoomStage, given: Given): void {
  const { state, visits } = stage.room()
  expect(roomStateSchema.safeParse(state).success).toBe(true)
  const inside = [...visits.values()].flatMap(({ stage: at }) => (at.kind === 'in' ? [at.device.id] : []))
  // Whoever is in is on the list, once, and came through the door of its kind.
  expect(new Set(inside).size).toBe(inside.length)
  const members = new Map(state.members.map((member) => [member.deviceId, member]))
  expect(members.size).toBe(state.members.length)
  for (const id of inside) expect(members.has(id)).toBe(true)
  const guests = state.members.filter(({ kind }) => kind === 'guest')
  expect(guests.filter(({ role }) => role !== 'participant' && role !== 'observer')).toEqual([])
  // Whoever is blocked is not in, and nobody is a member and sent away.
  const blocked = new Set(state.sentAway.filter((gone) => gone.isBlocked).map(({ deviceId }) => deviceId))
  expect(inside.filter((id) => blocked.has(id))).toEqual([])
  expect(state.sentAway.filter(({ deviceId }) => members.has(deviceId))).toEqual([])
  for (const token of given.keys()) expect(JSON.stringify(state)).not.toContain(token)
}

test(name, async () => {
  let waited = 0
  for (const seed of seedsOfThisRun(10)) {
    await withSeed({ seed, name, project: 'quick' }, (random) => {
      const stage = setUpRoom(seed)
      const given: Given = new Map([[stage.owner.session, 'device-marta']])
      let seen = 0
      for (let round = 0; round < rounds; round += 1) {
        const before = stage.room()
        const order = oneThing(random, stage, given)
        // With the short code alone nobody gets further than the waiting list.
        const wereIn = insideByCode(before.visits)
        const areNew = insideByCode(stage.room().visits).filter((id) => !wereIn.includes(id))
        expect(order === 'admit' ? [] : areNew).toEqual([])
        waited += [...stage.room().visits.values()].filter(waitsByCode).length
        for (const effect of stage.effects.slice(seen)) {
          if (effect.kind !== 'tell') continue
          expect(readHubFrame(writeFrame(effect.message)).isOk).toBe(true)
          if (effect.message.kind !== 'admitted') continue
          // A session goes to one device for ever.
          const at = [before, stage.room()].map(({ visits }) => visits.get(effect.visitId)?.stage)
          const id = at.map((stageOf) =>
            stageOf === undefined || stageOf.kind === 'new' ? null : stageOf.device.id,
          )
          const owner = given.get(effect.message.session) ?? id[1] ?? id[0]
          expect(id).toContain(owner)
          if (owner !== null && owner !== undefined) given.set(effect.message.session, owner)
        }
        seen = stage.effects.length
        checkPromises(stage, given)
        const { state } = stage.room()
        expect(state.revision).toBeGreaterThanOrEqual(before.state.revision)
        expect(state === before.state).toBe(state.revision === before.state.revision)
      }
      return Promise.resolve()
    })
  }
  // There were such people at the door.
  expect(waited).toBeGreaterThan(0)
})
