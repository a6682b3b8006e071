import { LockKeyhole } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import type { CommandContext, CommandError } from '../../../../shared/doc/commands/command.ts'
import { closeWriting, openWriting, revealWriting } from '../../../../shared/doc/commands/private-writing.ts'
import { beginReading } from '../../../../shared/doc/commands/read-aloud.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { Result } from '../../../../shared/util/result.ts'
import { useRun } from '../../../state/use-run.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import { AloudPanel } from '../aloud/aloud-panel.tsx'
import { useAloud } from '../aloud/use-aloud.ts'
import { useLocked } from '../locks/use-locked.ts'
import { LeftSilence, OpenSilence, StillToCome } from './silence-panels.tsx'
import { type Silence, useSilence } from './use-silence.ts'

/** Silence on a canvas, what whoever facilitates does with it, and where focus goes with that. */
export interface SilenceDesk {
  readonly silence: Silence
  readonly isSilent: boolean
  /** What was written is read one by one. */
  readonly isAloud: boolean
  readonly button: RefObject<HTMLButtonElement | null>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly open: () => void
  readonly reveal: () => void
  readonly readAloud: () => void
  readonly close: () => void
}

/** Keeps the silence of a canvas: focus goes to what has opened, and back to the button. */
export function useSilenceDesk(canvasId: Canvas['id']): SilenceDesk {
  const { text } = useText()
  const run = useRun()
  const toasts = useToasts()
  const silence = useSilence(canvasId)
  const button = useRef<HTMLButtonElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isSilent = silence.writing?.state === 'open'
  const isAloud = silence.writing?.state === 'aloud'
  const isOurs = useRef(false)
  useEffect(() => {
    if (isOurs.current) (isSilent || isAloud ? heading : button).current?.focus()
    isOurs.current = false
  }, [isSilent, isAloud])
  function end(said: string, command: typeof closeWriting): void {
    isOurs.current = isSilent || isAloud
    if (run((context) => command(context, canvasId)) !== null) toasts.show({ text: said, subject: 'silence' })
    // Of what was ended before: what was pressed goes, and nothing opens in its place.
    if (!isSilent && !isAloud) button.current?.focus()
  }
  function begin(command: (context: CommandContext) => Result<unknown, CommandError>): void {
    isOurs.current = true
    run(command)
  }
  return {
    silence,
    isSilent,
    isAloud,
    button,
    heading,
    open: () => begin((context) => openWriting(context, canvasId)),
    readAloud: () => begin((context) => beginReading(context, canvasId)),
    reveal: () => end(text('canvases.silence.revealed'), revealWriting),
    close: () => end(text('canvases.silence.closed'), closeWriting),
  }
}

/** «Scrittura in silenzio», for whoever facilitates; not while it is on. */
export function SilenceButton({ desk: { isSilent, isAloud, button, open } }: { readonly desk: SilenceDesk }) {
  const { text } = useText()
  if (isSilent || isAloud) return null
  return (
    <Button size="small" ref={button} icon={<Icon of={LockKeyhole} />} onPress={open}>
      {text('canvases.silence.start')}
    </Button>
  )
}

/** What there is of silence on a canvas: the round that is open or read aloud, what is still to come, what was not revealed. */
export function SilencePlace({ canvas, desk }: { readonly canvas: Canvas; readonly desk: SilenceDesk }) {
  const facilitates = useFacilitates()
  const aloud = useAloud(canvas.id)
  const locked = useLocked(canvas.id)
  const { silence, isSilent, heading: headingRef, reveal, readAloud, close } = desk
  const { writing, count, drafts } = silence
  if (isSilent) {
    return (
      <OpenSilence
        {...{ silence, facilitates, headingRef }}
        onReveal={reveal}
        onReadAloud={readAloud}
        onClose={close}
      />
    )
  }
  if (aloud !== null) {
    const title = canvas.question === '' ? canvas.title : canvas.question
    return <AloudPanel {...{ aloud, title, facilitates, headingRef }} onRevealAll={reveal} />
  }
  if (writing?.state === 'revealed' && count.cards > 0) return <StillToCome count={count} />
  if (drafts.length === 0 && (writing === null || count.cards === 0)) return null
  const whyNotAdd = locked.why('add')
  return (
    <LeftSilence {...{ silence, whyNotAdd }} onReveal={facilitates && writing !== null ? reveal : null} />
  )
}
