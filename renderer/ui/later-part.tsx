import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react'

/** A component whose code is read when it is first shown, or ahead of it. */
export type LaterPart<Props> = FunctionComponent<Props> & {
  /** Reads the code ahead; what goes wrong is told when the part is shown. */
  readonly readAhead: () => void
}

type Reading<Props> =
  | { readonly kind: 'here'; readonly Part: ComponentType<Props> }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Makes such a component; `Waiting` stands in its place until its code has come. It is there as soon as it has: React's
 * own `lazy` and `Suspense` hold back what came for 300 ms, so that what waits does not flicker.
 */
export function laterPart<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Nothing,
): LaterPart<Props> {
  let reading: Promise<void> | null = null
  let known: Reading<Props> = { kind: 'waiting' }

  /** A second try asks again. */
  function readOnce(): Promise<void> {
    reading ??= read().then(
      (Part) => {
        known = { kind: 'here', Part }
      },
      (error: unknown) => {
        reading = null
        known = { kind: 'failed', error }
      },
    )
    return reading
  }

  function Later(props: Props) {
    const [now, setNow] = useState<Reading<Props>>(() =>
      known.kind === 'here' ? known : { kind: 'waiting' },
    )
    useEffect(() => {
      let isWanted = true
      void readOnce().then(() => {
        if (isWanted) setNow(known)
      })
      return () => {
        isWanted = false
      }
    }, [])
    if (now.kind === 'failed') throw now.error
    return now.kind === 'here' ? <now.Part {...props} /> : <Waiting />
  }

  return Object.assign(Later, { readAhead: () => void readOnce() })
}

function Nothing() {
  return null
}
