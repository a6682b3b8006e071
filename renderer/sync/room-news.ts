import { assertNever } from '../../shared/util/assert-never.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import type { RoomNews } from './door-state.ts'

/** The news after a message; the same object when it is no news. */
export function withNews(news: RoomNews, message: HubMessage, nowMs: number): RoomNews {
  switch (message.kind) {
    case 'people':
      return { ...news, people: message.people }
    case 'waiting-list':
      return { ...news, waiting: message.devices }
    case 'hubs':
      return { ...news, hubs: message.addresses }
    case 'room-state':
      return { ...news, roomState: message.state }
    case 'truth':
      return { ...news, hubTruth: message.documents }
    case 'standing':
      return { ...news, aheadBy: message.aheadBy }
    case 'welcome':
      // Of another hub, or of the same one after a while, nothing of that is known yet.
      return { ...news, hubTruth: null, aheadBy: null, clockAheadMs: message.hubTimeMs - nowMs }
    case 'pong':
      return { ...news, clockAheadMs: message.hubTimeMs - nowMs }
    case 'refused':
      return { ...news, lastRefusal: { why: message.why, document: message.document, atMs: nowMs } }
    case 'waiting':
    case 'admitted':
    case 'role':
    case 'sent-away':
    case 'laptop-secret':
    case 'answer':
    case 'closing':
      return news
    default:
      return assertNever(message)
  }
}
