import { LockKeyhole } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { closeWriting, openWriting, revealWriting } from '../../../../shared/doc/commands/private-writing.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useRun } from '../../../state/use-run.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { LeftSilence, OpenSilence, StillToCome } from './silence-panels.tsx'
import type { Silence } from './use-silence.ts'

/** What whoever facilitates does with silence on a canvas, and where focus goes with it: to what has opened, back to the button. */
export function useSilenceDeeds(
  canvasId: Canvas['id'],
  place: {
    readonly isSilent: boolean
    readonly button: RefObject<HTMLButtonElement | null>
    readonly heading: RefObject<HTMLHeadingElement | null>
  },
): { readonly open: () => void; readonly reveal: () => void; readonly close: () => void } {
  const { isSilent, button, heading } = place
  const { text } = useText()
  const run = useRun()
  const toasts = useToasts()
  const isOurs = useRef(false)
  useEffect(() => {
    if (isOurs.current) (isSilent ? heading : button).current?.focus()
    isOurs.current = false
  }, [isSilent, heading, button])
  function end(said: string, command: typeof closeWriting): void {
    isOurs.current = isSilent
    if (run((context) => command(context, canvasId)) !== null) toasts.show({ text: said, subject: 'silence' })
    // Of what was ended before: what was pressed goes, and nothing opens in its place.
    if (!isSilent) button.current?.focus()
  }
  return {
    open() {
      isOurs.current = true
      run((context) => openWriting(context, canvasId))
    },
    reveal: () => end(text('canvases.silence.revealed'), revealWriting),
    close: () => end(text('canvases.silence.closed'), closeWriting),
  }
}

/** «Scrittura in silenzio», for whoever facilitates. */
export function SilenceButton({
  buttonRef,
  onPress,
}: {
  readonly buttonRef: RefObject<HTMLButtonElement | null>
  readonly onPress: () => void
}) {
  const { text } = useText()
  return (
    <Button size="small" ref={buttonRef} icon={<Icon of={LockKeyhole} />} onPress={onPress}>
      {text('canvases.silence.start')}
    </Button>
  )
}

/** What there is of silence on a canvas: the round that is open, what is still to come, what was not revealed. */
export function SilencePlace({
  silence,
  headingRef,
  onReveal,
  onClose,
}: {
  readonly silence: Silence
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onReveal: () => void
  readonly onClose: () => void
}) {
  const facilitates = useFacilitates()
  const { writing, count, drafts } = silence
  if (writing?.state === 'open') {
    return (
      <OpenSilence
        silence={silence}
        facilitates={facilitates}
        headingRef={headingRef}
        onReveal={onReveal}
        onClose={onClose}
      />
    )
  }
  if (writing?.state === 'revealed' && count.cards > 0) return <StillToCome count={count} />
  if (drafts.length === 0 && (writing === null || count.cards === 0)) return null
  return <LeftSilence silence={silence} onReveal={facilitates && writing !== null ? onReveal : null} />
}
