import { type LaidTag, type TagPerson, firstFew } from '../../../../shared/canvas/presence/name-tags.ts'
import { useText } from '../../../ui/text-context.tsx'
import { PeerTag } from './peer-name.tsx'
import styles from './presence.module.css'

/** Names as they were laid out, so that none lies on another, and how many more there are. */
export function LaidNames({ tag: { chips, more } }: { readonly tag: LaidTag }) {
  return (
    <>
      {chips.map(({ id, words, tone, width }) => (
        <PeerTag key={id} name={words} tone={tone} width={width} />
      ))}
      <MoreTag count={more} />
    </>
  )
}

/** The first names of many in a line, and how many more there are. */
export function FirstNames({ people }: { readonly people: readonly TagPerson[] }) {
  const { few, more } = firstFew(people)
  return (
    <>
      {few.map(({ id, name, tone }) => (
        <PeerTag key={id} name={name} tone={tone} />
      ))}
      <MoreTag count={more} />
    </>
  )
}

function MoreTag({ count }: { readonly count: number }) {
  const { text } = useText()
  if (count === 0) return null
  return <span className={styles.moreTag} data-words={text('presence.more', { count })} />
}
