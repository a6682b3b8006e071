import type { RoomProblem } from '../../shared/sync/room/room-command.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { DeviceTruth } from '../sync/room-truth.ts'
import { hostName } from './host-name.ts'
import { isFacilitator, type RoomView } from './room-view.ts'

/** How much somebody needs to look: `good` nothing is missing · `quiet` as it should be · `attention` look here. */
export type SharingTone = 'good' | 'quiet' | 'attention'

/** Who has what is here: a sentence, a word for the top bar, and how it is meant. */
export interface SharingWords {
  readonly long: string
  readonly brief: string
  readonly tone: SharingTone
}

/** The truth about the tavolo on the screen in a sentence or two; null when it is in no room. */
export function sharingWords(text: Translate, room: RoomView | null): SharingWords {
  const said = textsWords(text, room)
  const count = room?.files.missingFiles ?? 0
  if (count === 0) return said
  const isWorse = said.tone === 'attention'
  return {
    long: text('sharing.shared.files-here', { said: said.long, count }),
    brief: isWorse ? said.brief : text('sharing.brief.files-here'),
    tone: isWorse ? 'attention' : 'quiet',
  }
}

/** The same without the photos and files that are not here. */
function textsWords(text: Translate, room: RoomView | null): SharingWords {
  const shared = room?.truth?.shared
  if (room === null) return words(text, 'alone', 'quiet')
  if (shared === undefined && room.door.kind === 'disconnected') return cutOff(text, 0)
  if (shared === undefined || (room.door.kind === 'connecting' && shared.kind === 'not-shared')) {
    return words(text, 'connecting', 'quiet')
  }
  switch (shared.kind) {
    case 'cut-off':
      return cutOff(text, shared.pendingCount)
    case 'with-some':
      return {
        long: text('sharing.shared.with-some', {
          has: shared.hasEverything,
          all: shared.hasEverything + shared.others,
        }),
        brief: text('sharing.brief.with-some'),
        tone: 'quiet',
      }
    case 'with-all':
      return {
        long: text('sharing.shared.with-all', { has: shared.hasEverything }),
        brief: text('sharing.brief.with-all'),
        tone: 'good',
      }
    case 'hub-lacks':
      return {
        long: text('sharing.shared.hub-lacks', { by: shared.by }),
        brief: text('sharing.brief.hub-lacks'),
        tone: 'attention',
      }
    case 'not-shared':
    case 'all-left':
    case 'on-the-way':
    case 'files-on-the-way':
      return words(text, shared.kind, 'quiet')
    case 'at-hub':
      return words(text, shared.kind, 'good')
    default:
      return assertNever(shared)
  }
}

function cutOff(text: Translate, count: number): SharingWords {
  return {
    long: text('sharing.shared.cut-off', { count }),
    brief: text('sharing.brief.cut-off'),
    tone: 'attention',
  }
}

function words(
  text: Translate,
  kind: 'alone' | 'not-shared' | 'all-left' | 'on-the-way' | 'files-on-the-way' | 'at-hub' | 'connecting',
  tone: SharingTone,
): SharingWords {
  return { long: text(`sharing.shared.${kind}`), brief: text(`sharing.brief.${kind}`), tone }
}

/** Whose room of others this is; by the address alone where the hub does not say who sits at its computer. */
export function joinedWords(
  text: Translate,
  { address, door, news }: Pick<RoomView, 'address' | 'door' | 'news'>,
): string {
  // Whoever facilitates no longer is not told either when another computer takes over.
  const isTold = door.kind !== 'admitted' || isFacilitator({ door })
  const name = isTold && news.roomState !== null ? hostName(news.roomState) : null
  if (name === null) return text('sharing.joined.lead', { address })
  return text('sharing.joined.leadOf', { name, address })
}

/** How another device stands to what is here. */
export function deviceWords(
  text: Translate,
  truth: DeviceTruth,
  formatTime: (atMs: number) => string,
): string {
  switch (truth.kind) {
    case 'behind':
    case 'ahead':
      return text(`sharing.device.${truth.kind}`, { by: truth.by })
    case 'lacks-files':
      return text('sharing.device.lacks-files', { count: truth.count })
    case 'left':
      return text('sharing.device.left', { time: formatTime(truth.atMs) })
    case 'has-everything':
    case 'has-texts':
    case 'unknown':
      return text(`sharing.device.${truth.kind}`)
    default:
      return assertNever(truth)
  }
}

/** Why an order was not followed. */
export function orderProblemText(text: Translate, problem: RoomProblem | 'no-answer'): string {
  return text(`sharing.orderProblem.${problem}`)
}
