import type { MinutesBlock, MinutesRun } from '../../shared/doc/minutes-text.ts'
import type { RecordPlace } from '../../shared/doc/queries/record-title.ts'
import type { TextTools } from '../ui/text-context.tsx'

type CitedKind = Extract<MinutesBlock, { kind: 'record' }>['recordKind']

const places: Readonly<Record<CitedKind, RecordPlace>> = {
  decision: 'decisions',
  divergence: 'divergences',
  action: 'actions',
  attachment: 'attachments',
  conflict: 'conflicts',
}

/** A block of the minutes' text as plain words: who speaks before what was said, a record by its kind and title. */
export function passageText(
  { text }: Pick<TextTools, 'text'>,
  block: MinutesBlock,
  nameOf: (id: string) => string,
): string {
  if (block.kind === 'record') {
    const title = nameOf(block.recordId) || text('changes.untitled')
    return text('changes.citedRecord', { kind: text(`changes.place.${places[block.recordKind]}`), title })
  }
  const words = runsText(block.runs)
  if (block.kind === 'paragraph') return words
  const name = 'speakerId' in block && block.speakerId !== null ? nameOf(block.speakerId) : ''
  const label = text(`changes.passageKind.${block.kind}`)
  return name === ''
    ? text('changes.passage', { label, words })
    : text('changes.passageBy', { label, name, words })
}

/** The words of a block's runs. */
export function runsText(runs: readonly MinutesRun[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'break') return '\n'
      return run.kind === 'mention' ? run.label : run.text
    })
    .join('')
}
