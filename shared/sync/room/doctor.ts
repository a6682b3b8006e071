import type { Announcement, DoorAddress, FirewallFacts, Reach } from '../../ipc/doctor.ts'
import type { Network } from '../../ipc/networks.ts'
import { assertNever } from '../../util/assert-never.ts'

/** What the doctor looks at, in the order in which connections fail. */
export const checkIds = ['network', 'door', 'firewall', 'isolation', 'vpn', 'nearby', 'internet'] as const

/** One thing the doctor looks at. */
export type CheckId = (typeof checkIds)[number]

/** What was found out. A fact that is missing could not be found out. */
export interface DoctorFacts {
  readonly networks?: readonly Network[]
  /** Where the hub of this computer listens; null while the tavolo is not open to the room. */
  readonly hub: DoorAddress | null
  /** How many other devices have ever reached the hub; null when nobody counted. */
  readonly guestsReached: number | null
  /** What came of knocking at the own hub. */
  readonly ownDoor?: Reach
  readonly firewall?: FirewallFacts
  /** Devices that this computer has seen on its networks, routers left out; null when the system does not tell. */
  readonly devicesSeen?: number | null
  /** What came of knocking at a device that somebody named; null when nobody named one. */
  readonly namedDevice?: Reach | null
  readonly announcement?: Announcement
  readonly isOnline?: boolean
}

/** What a check says; `bad` is a likely reason why nobody connects, `unknown` one that could not be excluded. */
export type Outcome = 'good' | 'bad' | 'unknown'

/** What to do about it; the words are `doctor.advice.…`. */
export type AdviceId =
  | 'joinNetwork'
  | 'makeHotspot'
  | 'reopen'
  | 'open'
  | 'firewallWindows'
  | 'privateNetwork'
  | 'firewallMac'
  | 'localNetworkMac'
  | 'firewallUfw'
  | 'firewallFirewalld'
  | 'firewallOther'
  | 'tryPhone'
  | 'sameNetwork'
  | 'otherNetwork'
  | 'vpnOff'
  | 'useCode'

/** What was found, for each check; the words are `doctor.finding.<check>.<finding>`. */
interface Findings {
  readonly network: 'there' | 'none' | 'onlyInner' | 'noAddresses' | 'changed' | 'notKnown'
  readonly door: 'notOpen' | 'answers' | 'refused' | 'silent' | 'notKnown'
  readonly firewall: 'letsIn' | 'off' | 'publicNetwork' | 'on' | 'notKnown'
  readonly isolation: 'guestsCame' | 'answered' | 'silent' | 'nobodyCame' | 'nobodySeen'
  readonly vpn: 'none' | 'on' | 'letsThrough' | 'notKnown'
  readonly nearby: 'heard' | 'notHeard' | 'blocked' | 'notKnown'
  readonly internet: 'there' | 'none' | 'notKnown'
}

/** What one check says. */
export type Check = {
  readonly [Id in CheckId]: {
    readonly id: Id
    readonly outcome: Outcome
    readonly finding: Findings[Id]
    readonly advice: readonly AdviceId[]
  }
}[CheckId]

type Judge<Id extends CheckId> = (facts: DoctorFacts) => Omit<Extract<Check, { id: Id }>, 'id'>

type Judges = { readonly [Id in CheckId]: Judge<Id> }

/** Judges one thing by what was found out so far. */
export function judgeCheck(id: CheckId, facts: DoctorFacts): Check {
  // Each judge gives the findings of its own check.
  return { id, ...judges[id](facts) } as Check
}

/** Judges everything. */
export function judgeAll(facts: DoctorFacts): Check[] {
  return checkIds.map((id) => judgeCheck(id, facts))
}

const judges: Judges = {
  network: judgeNetwork,
  door: judgeDoor,
  firewall: judgeFirewall,
  isolation: judgeIsolation,
  vpn: judgeVpn,
  nearby: judgeNearby,
  internet({ isOnline }) {
    if (isOnline === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: [] }
    return { outcome: 'good', finding: isOnline ? 'there' : 'none', advice: [] }
  },
}

function judgeNetwork({ networks, hub }: DoctorFacts): ReturnType<Judge<'network'>> {
  if (networks === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: [] }
  const advice = ['joinNetwork', 'makeHotspot'] as const
  if (networks.length === 0) return { outcome: 'bad', finding: 'none', advice }
  if (hub !== null && networks.every(({ address }) => address !== hub.address)) {
    return { outcome: 'bad', finding: 'changed', advice: ['reopen'] }
  }
  const offered = networks.filter(({ isOffered }) => isOffered)
  if (offered.length === 0) return { outcome: 'bad', finding: 'onlyInner', advice }
  if (offered.every(({ kind }) => kind === 'linkLocal')) {
    return { outcome: 'unknown', finding: 'noAddresses', advice }
  }
  return { outcome: 'good', finding: 'there', advice: [] }
}

function judgeDoor({ hub, ownDoor }: DoctorFacts): ReturnType<Judge<'door'>> {
  if (hub === null) return { outcome: 'unknown', finding: 'notOpen', advice: ['open'] }
  if (ownDoor === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: [] }
  switch (ownDoor) {
    case 'answers':
      return { outcome: 'good', finding: 'answers', advice: [] }
    case 'refused':
      return { outcome: 'bad', finding: 'refused', advice: ['reopen'] }
    case 'silent':
    case 'unreachable':
      return { outcome: 'bad', finding: 'silent', advice: ['reopen', 'vpnOff'] }
    case 'notAllowed':
      return { outcome: 'unknown', finding: 'notKnown', advice: [] }
    default:
      return assertNever(ownDoor)
  }
}

const firewallAdvice: Readonly<Record<FirewallFacts['program'], AdviceId>> = {
  windows: 'firewallWindows',
  macos: 'firewallMac',
  ufw: 'firewallUfw',
  firewalld: 'firewallFirewalld',
  notKnown: 'firewallOther',
}

function judgeFirewall(facts: DoctorFacts): ReturnType<Judge<'firewall'>> {
  const { firewall } = facts
  if (hasGuests(facts)) return { outcome: 'good', finding: 'letsIn', advice: [] }
  if (firewall === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: ['firewallOther'] }
  const { program, isOn, isNetworkPublic } = firewall
  // Another program may protect a computer whose system's own firewall is off.
  if (isOn === false) return { outcome: 'good', finding: 'off', advice: [] }
  const advice = [firewallAdvice[program]]
  if (isOn === true && isNetworkPublic === true) {
    return { outcome: 'bad', finding: 'publicNetwork', advice: ['privateNetwork', ...advice] }
  }
  return { outcome: 'unknown', finding: isOn === true ? 'on' : 'notKnown', advice }
}

function judgeIsolation(facts: DoctorFacts): ReturnType<Judge<'isolation'>> {
  const { namedDevice = null, devicesSeen = null, guestsReached, firewall } = facts
  if (namedDevice === 'answers' || namedDevice === 'refused') {
    return { outcome: 'good', finding: 'answered', advice: [] }
  }
  const ofMac: readonly AdviceId[] = firewall?.program === 'macos' ? ['localNetworkMac'] : []
  if (namedDevice === 'silent' || namedDevice === 'unreachable') {
    return { outcome: 'bad', finding: 'silent', advice: ['sameNetwork', ...ofMac, 'otherNetwork'] }
  }
  if (hasGuests(facts)) return { outcome: 'good', finding: 'guestsCame', advice: [] }
  if (guestsReached === 0 && devicesSeen !== null && devicesSeen > 0) {
    return { outcome: 'bad', finding: 'nobodyCame', advice: ['tryPhone', ...ofMac, 'otherNetwork'] }
  }
  return { outcome: 'unknown', finding: 'nobodySeen', advice: ['tryPhone', ...ofMac] }
}

function judgeVpn(facts: DoctorFacts): ReturnType<Judge<'vpn'>> {
  const { networks } = facts
  if (networks === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: [] }
  if (networks.every(({ kind }) => kind !== 'vpn')) return { outcome: 'good', finding: 'none', advice: [] }
  if (hasGuests(facts)) return { outcome: 'good', finding: 'letsThrough', advice: [] }
  return { outcome: 'bad', finding: 'on', advice: ['vpnOff'] }
}

function judgeNearby({ announcement, firewall }: DoctorFacts): ReturnType<Judge<'nearby'>> {
  const ofMac: readonly AdviceId[] = firewall?.program === 'macos' ? ['localNetworkMac'] : []
  if (announcement === undefined) return { outcome: 'unknown', finding: 'notKnown', advice: ['useCode'] }
  switch (announcement) {
    case 'heard':
      return { outcome: 'good', finding: 'heard', advice: [] }
    case 'notHeard':
      return { outcome: 'bad', finding: 'notHeard', advice: [...ofMac, 'useCode'] }
    case 'blocked':
      return { outcome: 'bad', finding: 'blocked', advice: [...ofMac, 'useCode'] }
    case 'noNetwork':
      return { outcome: 'unknown', finding: 'notKnown', advice: ['useCode'] }
    default:
      return assertNever(announcement)
  }
}

function hasGuests({ guestsReached }: DoctorFacts): boolean {
  return guestsReached !== null && guestsReached > 0
}
