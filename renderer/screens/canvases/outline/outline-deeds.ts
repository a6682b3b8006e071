import type { CodedKind } from '../../../../shared/doc/codes.ts'
import type { MinutesBlock } from '../../../../shared/doc/minutes-text.ts'
import type { SpokenOf } from '../../../../shared/doc/queries/cards-on-map.ts'
import type { ThingId } from '../../../../shared/doc/things.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Card, CardColour } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Ink } from '../../../../shared/model/drawn-fields.ts'
import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import type { PicturedCanvas } from '../../../citing/use-picture-to-minutes.ts'
import type { CardHome, OutlineLine } from './outline-lines.ts'
import type { Outline } from './use-outline.ts'

/** What is done to cards and their words. */
export interface CardDeeds {
  /** Gives the card; null when it was refused. */
  readonly add: (home: CardHome & Partial<Pick<Card, 'point'>>, words: string) => Pick<Card, 'id'> | null
  /**
   * Writes a card's text; what was changed by others meanwhile is kept, and the text becomes a card beside it. Whether the
   * words are kept: what was refused is said.
   */
  readonly write: (line: Pick<OutlineLine, 'item' | 'home'>, read: string, words: string) => boolean
  /**
   * What was being written on something that others took away, or may not be written on any more, becomes a card there, or
   * outside when the place has gone too; where none may be added it stays on this computer.
   */
  readonly rescue: (home: CardHome, words: string) => void
  readonly remove: (cards: readonly Card[]) => void
  readonly colour: (cards: readonly Card[], colour: CardColour) => void
}

/** What makes many cards at once, each time as one step of undo. */
export interface ManyCardsDeeds {
  /** Of what is pasted into a field: a card a line, unless it is one line only or is refused as a whole. */
  readonly paste: (home: CardHome, pasted: string) => 'one-line' | 'refused' | readonly Pick<Card, 'id'>[]
  /** Of what is pasted where nothing is being written: a card a line, or a sentence that says why not. */
  readonly pasteThere: (home: CardHome, pasted: string) => void
  /** Of words that are too long for one card: as many as they need; null when they were refused. */
  readonly addDivided: (home: CardHome, words: string) => readonly Pick<Card, 'id'>[] | null
  /** The same for the words of a card that is there: it takes the first of them. Whether they are kept. */
  readonly writeDivided: (line: Pick<OutlineLine, 'item' | 'home'>, read: string, words: string) => boolean
}

/** What is done to cards that were written in silence, and that only this computer has. */
export interface SilentDeeds {
  /** Words that are too long become as many drafts as they need. Whether they are kept. */
  readonly changeSilent: (draft: PrivateDraft, words: string) => boolean
  /** Keeps words here that may not go on the canvas now: whoever wrote them puts them there when it may be. */
  readonly keepHere: (home: CardHome, card: Pick<PrivateDraft, 'text' | 'authorId'>) => void
  /** Puts it somewhere else. */
  readonly moveSilent: (
    draft: PrivateDraft,
    where: Pick<PrivateDraft, 'point' | 'zoneId' | 'clusterId'>,
  ) => void
  readonly removeSilent: (draft: PrivateDraft) => void
  /** Puts it on the canvas without a reveal. */
  readonly publishSilent: (draft: PrivateDraft) => void
}

/** What is done to cards and drawings alike. */
export interface ThingLineDeeds {
  /** Takes away all that is meant by a line. */
  readonly removeAll: (line: OutlineLine) => void
  readonly ink: (ids: readonly ThingId[], ink: Ink) => void
}

/** What is done to the places of cards, drawings and clusters. */
export interface MoveDeeds {
  readonly moveTo: (line: OutlineLine, zone: Zone | null) => void
  readonly intoCluster: (cards: readonly Card[], cluster: Cluster) => void
  readonly outOfCluster: (line: OutlineLine) => void
  /** One place up or down among its siblings. */
  readonly shift: (line: OutlineLine, step: -1 | 1) => void
}

/** What is done to clusters and zones. */
export interface GroupDeeds {
  /** Makes a cluster of the cards, and goes on to its name. */
  readonly gather: (line: OutlineLine) => void
  readonly dissolve: (cluster: Cluster) => void
  /** Makes a zone, and goes on to its name. */
  readonly addZone: () => void
  readonly removeZone: (zone: Zone) => void
  /** One place earlier or later among the zones. */
  readonly shiftZone: (zone: Zone, step: -1 | 1) => void
}

/** What goes on from a canvas to the map and to the verbale. */
export interface OnwardDeeds {
  /** Makes a need or a resource of each card that is meant. */
  readonly toMap: (line: OutlineLine, kind: CodedKind) => void
  /** Makes one of all cards that are meant, or of a cluster. */
  readonly asOne: (line: OutlineLine, kind: CodedKind) => void
  /** Goes to a record on the map. */
  readonly showOnMap: (id: SpokenOf['id']) => void
  /** What is meant, as a verbale cites it at this moment; null when there is nothing. */
  readonly blocksOf: (line: OutlineLine) => readonly MinutesBlock[] | null
  /** The same of a zone or a cluster, with its picture. */
  readonly pictureOf: (line: OutlineLine) => PicturedCanvas | null
}

/** What one does on the outline of a canvas; everything is one step of undo. */
export interface OutlineDeeds
  extends CardDeeds, ManyCardsDeeds, SilentDeeds, ThingLineDeeds, MoveDeeds, GroupDeeds, OnwardDeeds {}

/** What deeds are done with. */
export interface DeedParts {
  readonly canvasId: Canvas['id']
  readonly outline: Outline
  /** Reads words out. */
  readonly say: (words: string) => void
}
