import type { Announcement } from '../../../shared/ipc/doctor.ts'
import type { Network } from '../../../shared/ipc/networks.ts'
import type { OpenMdnsDoor } from '../discovery/mdns-door.ts'

/** What announcing for a test needs. */
export interface AnnouncementParts {
  readonly network: Network | undefined
  readonly openDoor: OpenMdnsDoor
  /** A name that nobody else has. */
  readonly name: string
  readonly timeoutMs?: number
}

/** A name is probed for up to a second before it is announced; two more leave room for a slow network. */
const longestWaitMs = 3000

/** A type of its own: nobody who looks for tavoli sees the test. macOS must know it beforehand (electron-builder.yml). */
export const testServiceType = 'tavolo-test'
// Of the service that throws away what it gets: nobody is to connect.
const discardPort = 9

/** Announces a name on a network, and says whether it comes back. */
export async function hearAnnouncement(parts: AnnouncementParts): Promise<Announcement> {
  const { network, openDoor, name, timeoutMs = longestWaitMs } = parts
  if (network === undefined) return 'noNetwork'
  // What goes wrong here is the answer.
  const door = openDoor(network, () => undefined)
  if ((await door.opened) !== 'open') {
    await door.close()
    return 'blocked'
  }
  const heard = Promise.withResolvers<Announcement>()
  const question = door.find(testServiceType, {
    onHeard: (service) => service.name === name && heard.resolve('heard'),
    onGone: () => undefined,
  })
  const announced = door.announce({ type: testServiceType, name, port: discardPort, text: {} })
  const waiting = setTimeout(() => heard.resolve('notHeard'), timeoutMs)
  const outcome = await heard.promise
  clearTimeout(waiting)
  question.stop()
  await announced.stop()
  await door.close()
  return outcome
}
