/** What a link does to the frames of one host, in each direction. */
export interface LinkShape {
  /** Added to every frame, once per direction: two hosts with 50 ms have a ping of 200 ms. */
  readonly delayMs: number
  /** Of frames that get lost, 0 to 100. */
  readonly lossPercent: number
}

/** What joins the hosts of a laboratory. */
export interface LabSwitch {
  readonly kind: 'kernel' | 'program'
  /** Gives a namespace an interface `eth0` that leads to the others; it has no address yet. */
  readonly plugIn: (namespace: string) => Promise<void>
  /** Nothing passes, and nobody is told: as where the Wi-Fi does not reach. */
  readonly cut: (namespace: string) => Promise<void>
  readonly mend: (namespace: string) => Promise<void>
  readonly shape: (namespace: string, shape: LinkShape) => Promise<void>
  /** Isolated hosts reach those that are not, and not each other. */
  readonly isolate: (namespace: string) => Promise<void>
  readonly close: () => Promise<void>
}
