import type { LitFace } from '../../shared/doc/queries/lit-face.ts'
import { useText } from '../ui/text-context.tsx'
import { ProjectedAloud } from './projected-aloud.tsx'
import { ProjectedCards } from './projected-zone.tsx'

/** What is in the spotlight, over the whole wall: a card, or a cluster or a zone with what lies in it. */
export function ProjectedLit({
  face: { lit, words, clusters, cards },
  numbers,
}: {
  readonly face: LitFace
  /** By which cards and clusters are called while a vote runs, by their ids. */
  readonly numbers: Readonly<Record<string, number>>
}) {
  const { text } = useText()
  if (lit.kind === 'card') return <ProjectedAloud card={lit.thing} number={numbers[lit.thing.id]} />
  const isUnnamed = lit.kind === 'cluster' && words === ''
  return (
    <ProjectedCards
      title={isUnnamed ? text('canvases.outline.unnamed') : words}
      number={numbers[lit.thing.id]}
      note={lit.kind === 'zone' ? lit.thing.note : ''}
      {...{ clusters, cards, numbers }}
    />
  )
}
