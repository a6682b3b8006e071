/** How a connection is made: each side gives these to the other through the signalling door. */
export type LinkSignal =
  | { readonly type: 'offer' | 'answer'; readonly sdp: string }
  | {
      readonly type: 'candidate'
      readonly candidate: string
      readonly sdpMid: string | null
      readonly sdpMLineIndex: number | null
    }

/** What a link tells; never during the call that opened it, and nothing after `closed`. */
export interface LinkEvents {
  readonly signal: (signal: LinkSignal) => void
  readonly open: () => void
  readonly frame: (frame: Uint8Array) => void
  /** Something was of no use and was passed over; the link goes on. */
  readonly trouble: (why: string) => void
  /** What was given to it has nearly left. */
  readonly low: () => void
  readonly closed: (why: string) => void
}

/** One direct way to another device, for frames of 256 KiB at most. */
export interface Link {
  readonly signal: (signal: LinkSignal) => void
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void
  readonly bufferedBytes: () => number
  /** Whether packets come back from the other computer, whatever its program is doing. */
  readonly hasPath: () => boolean
  readonly close: () => void
}

/** Opens a link: the side that starts makes the offer. */
export type OpenLink = (options: { readonly starts: boolean; readonly events: LinkEvents }) => Link
