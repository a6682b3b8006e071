import type { CanvasPresence } from '../../shared/canvas/presence/canvas-presence.ts'

/** Somebody else at a canvas, without what moves: drawn anew only when this changes. */
export interface CanvasPeer extends Pick<CanvasPresence, 'canvasId' | 'chosen' | 'at' | 'idleMinutes'> {
  /** The device, as the hub attests it. */
  readonly id: string
  /** Who sits there, as the hub attests it; '' when nobody knows. */
  readonly name: string
  /** Its colour, from 1; see `peer-tones.ts`. */
  readonly tone: number
}

/** Somebody who looks at a canvas on a guest's page: there they write and vote, and nothing of them moves here. */
export interface PagePeer {
  /** The device, as the hub attests it. */
  readonly id: string
  /** Who sits there, as the hub attests it; '' when nobody knows. */
  readonly name: string
  readonly canvasId: CanvasPresence['canvasId']
}

/** What moves of somebody else: at every message, drawn without React. */
export type PeerMotion = Pick<CanvasPresence, 'hand' | 'sketch' | 'cursor' | 'sight'>
