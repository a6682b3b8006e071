import { useState } from 'react'
import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import type { Result } from '../../../shared/util/result.ts'
import { useGuestPlace } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'

/** Makes records of this device, and says in words how it went. */
export interface Make {
  /** Whether it was made. */
  readonly make: <Made extends { readonly id: string }>(
    command: (context: CommandContext) => Result<Made, CommandError>,
  ) => boolean
  /** What came of the last one; empty before. Delivered it is only when the line on top says so. */
  readonly said: string
  readonly isProblem: boolean
}

/** The function that makes records, with its words. */
export function useMake(): Make {
  const { room, status } = useGuestPlace()
  const { text } = useGuestText()
  const [said, setSaid] = useState('')
  const [isProblem, setIsProblem] = useState(false)
  const isConnected = status.kind === 'together' || status.kind === 'arriving'
  return {
    said,
    isProblem,
    make(command) {
      const made = room.make(command)
      setIsProblem(!made.isOk)
      if (made.isOk) setSaid(text(isConnected ? 'guest.write.sent' : 'guest.write.kept'))
      else setSaid(problemText(text, made.error))
      return made.isOk
    },
  }
}

function problemText(text: ReturnType<typeof useGuestText>['text'], error: CommandError): string {
  if (error.kind === 'frozen') return text('guest.write.frozen')
  const isTooLong = error.kind === 'invalid' && error.problem === 'too-long'
  return text('guest.write.failed', { reason: text(isTooLong ? 'guest.write.tooLong' : 'guest.write.other') })
}
