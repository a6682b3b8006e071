import { useState, useSyncExternalStore } from 'react'
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
  /** What came of the last one, as it stands now; empty before, and while it is on its way. */
  readonly said: string
  readonly isProblem: boolean
}

/** The function that makes records, with its words. */
export function useMake(): Make {
  const { room, status } = useGuestPlace()
  const { text } = useGuestText()
  const [madeId, setMadeId] = useState<string | null>(null)
  const [problem, setProblem] = useState<CommandError | null>(null)
  const own = useSyncExternalStore(room.own.subscribe, room.own.get)
  const unsent = useSyncExternalStore(room.unsent.things.subscribe, room.unsent.things.get)
  const isOnItsWay = status.kind === 'arriving' || status.kind === 'together' || status.kind === 'ahead'

  function said(): string {
    if (problem !== null) return problemText(text, problem)
    // Of what was taken away again nothing is said.
    if (madeId === null || !own.includes(madeId)) return ''
    if (!unsent.includes(madeId)) return text('guest.write.sent')
    return isOnItsWay ? '' : text('guest.write.kept')
  }
  return {
    said: said(),
    isProblem: problem !== null,
    make(command) {
      const made = room.make(command)
      setProblem(made.isOk ? null : made.error)
      setMadeId(made.isOk ? made.value.id : null)
      return made.isOk
    },
  }
}

function problemText(text: ReturnType<typeof useGuestText>['text'], error: CommandError): string {
  if (error.kind === 'frozen') return text('guest.write.frozen')
  const isTooLong = error.kind === 'invalid' && error.problem === 'too-long'
  return text('guest.write.failed', { reason: text(isTooLong ? 'guest.write.tooLong' : 'guest.write.other') })
}
