import { useCallback, useEffect, useRef, useState } from 'react'
import type { DoctorAddressGiven } from './device-address.ts'
import { type DoctorCase, type DoctorHost, type DoctorProgress, runDoctor } from './run-doctor.ts'

/** The doctor at work. */
export interface DoctorAtWork {
  /** Null before the first look. */
  readonly progress: DoctorProgress | null
  /** Looks at everything anew, at a device too when one is named. */
  readonly run: (device: DoctorAddressGiven | null) => void
}

/** Runs the doctor once when the component appears, and again when asked. */
export function useDoctor(
  host: DoctorHost,
  { hub, guestsReached }: Omit<DoctorCase, 'device'>,
): DoctorAtWork {
  const [progress, setProgress] = useState<DoctorProgress | null>(null)
  // What an older run still tells is not shown.
  const newestRun = useRef(0)
  const given = useRef({ hub, guestsReached })
  useEffect(() => {
    given.current = { hub, guestsReached }
  })

  const run = useCallback(
    (device: DoctorAddressGiven | null) => {
      newestRun.current += 1
      const number = newestRun.current
      void runDoctor(host, { ...given.current, device }, (told) => {
        if (newestRun.current === number) setProgress(told)
      })
    },
    [host],
  )

  useEffect(() => {
    run(null)
    return () => {
      newestRun.current += 1
    }
  }, [run])

  return { progress, run }
}
