import { resourceKindOfZone } from '../../canvas/to-map/resource-kind-of-zone.ts'
import { joinCardTexts, type SplitText, splitCardText } from '../../canvas/to-map/split-card-text.ts'
import { canvasType } from '../../model/canvas.ts'
import { type Card, cardType } from '../../model/card.ts'
import type { Id } from '../../model/id.ts'
import { type Need, needType } from '../../model/need.ts'
import { type Resource, resourceType } from '../../model/resource.ts'
import type { Session } from '../../model/session.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import type { CodedKind } from '../codes.ts'
import { bodiesOfCard, zoneOfCard } from '../queries/cards-on-map.ts'
import { findRecord, lookUpRecord } from '../records.ts'
import { changeCard } from './cards.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { addNeeds } from './needs.ts'
import { addResources } from './resources.ts'

/** What is made of cards. */
export interface CardsToMap {
  readonly cardIds: readonly Id<'card'>[]
  readonly kind: CodedKind
  /** The session that is on: a need is raised in it. Without one it is the session that the canvas was made for. */
  readonly sessionId: Session['id'] | null
}

/** What came of it: the records, in the order of the cards. */
export interface MadeOfCards {
  readonly made: readonly (Need | Resource)[]
  /** How many cards speak of such a record already: nothing is made of them again. */
  readonly known: number
}

/** Makes a need or a resource of each card and links the two, all as one step of undo. Cards that are gone are passed over. */
export function eachCardToMap(
  context: CommandContext,
  { cardIds, kind, sessionId }: CardsToMap,
): Result<MadeOfCards, CommandError> {
  const cards = findCards(context, cardIds)
  const fresh = cards.filter((card) => !speaksOf(context, card, kind))
  const drafts = fresh.map((card) => ({ cards: [card], words: splitCardText(card.text) }))
  return make(context, { kind, sessionId, drafts, known: cards.length - fresh.length })
}

/**
 * Makes one need or resource of several cards and links it to each, as one step of undo. `title` is that of a cluster; without
 * one the first card gives it. Refused as too long when the cards say more than a description holds.
 */
export function allCardsToMap(
  context: CommandContext,
  { cardIds, kind, sessionId, title = '' }: CardsToMap & { readonly title?: string },
): Result<MadeOfCards, CommandError> {
  const cards = findCards(context, cardIds)
  if (cards.length === 0) return ok({ made: [], known: 0 })
  const words = joinCardTexts(
    cards.map(({ text }) => text),
    title.trim(),
  )
  return make(context, { kind, sessionId, drafts: [{ cards, words }], known: 0 })
}

/** Says which needs and resources a card speaks of; one that is added must be on the map. */
export function sayWhatCardIsAbout(
  context: CommandContext,
  change: { readonly id: Id<'card'>; readonly itemIds: Card['itemIds'] },
): Result<Card, CommandError> {
  const { documents } = context
  const itemIds = [...new Set(change.itemIds)]
  // What has gone since may come back by undo: it stays named.
  const known = new Set<string>(findRecord(documents, cardType, change.id)?.itemIds)
  const missing = itemIds.find(
    (id) =>
      !known.has(id) &&
      lookUpRecord(documents, needType, id) === null &&
      lookUpRecord(documents, resourceType, id) === null,
  )
  if (missing !== undefined) return failure({ kind: 'not-found', id: missing })
  return changeCard(context, { id: change.id, patch: { itemIds } })
}

interface Draft {
  readonly cards: readonly Card[]
  readonly words: SplitText
}

function make(
  context: CommandContext,
  input: Pick<CardsToMap, 'kind' | 'sessionId'> & {
    readonly drafts: readonly Draft[]
    readonly known: number
  },
): Result<MadeOfCards, CommandError> {
  const { kind, drafts, known } = input
  return asOneWorkStep(context, () => {
    const added =
      kind === 'need'
        ? addNeeds(
            context,
            drafts.map((draft) => needOf(context, draft, input.sessionId)),
          )
        : addResources(
            context,
            drafts.map((draft) => resourceOf(context, draft)),
          )
    if (!added.isOk) return added
    for (const [index, { id }] of added.value.entries()) {
      for (const card of drafts[index]?.cards ?? []) {
        const linked = changeCard(context, { id: card.id, patch: { itemIds: [...card.itemIds, id] } })
        if (!linked.isOk) return linked
      }
    }
    return ok({ made: added.value, known })
  })
}

function needOf({ documents }: CommandContext, { cards, words }: Draft, sessionId: Session['id'] | null) {
  const [first] = cards
  const canvas = findRecord(documents, canvasType, first?.canvasId ?? null)
  const bodies = cards.flatMap((card) => bodiesOfCard(documents, card))
  return {
    ...words,
    raisedByIds: [...new Set(bodies)],
    raisedInSessionId: sessionId ?? canvas?.sessionId ?? null,
  }
}

function resourceOf({ documents }: CommandContext, { cards, words }: Draft) {
  const [first] = cards
  const canvas = findRecord(documents, canvasType, first?.canvasId ?? null)
  const zone = first === undefined ? null : zoneOfCard(documents, first)
  return {
    ...words,
    ...resourceKindOfZone({ template: canvas?.template ?? '', zoneKey: zone?.key ?? '' }),
  }
}

function findCards({ documents }: CommandContext, ids: readonly Id<'card'>[]): Card[] {
  return [...new Set(ids)].flatMap((id) => findRecord(documents, cardType, id) ?? [])
}

function speaksOf({ documents }: CommandContext, { itemIds }: Card, kind: CodedKind): boolean {
  const type = kind === 'need' ? needType : resourceType
  return itemIds.some((id) => lookUpRecord(documents, type, id) !== null)
}
