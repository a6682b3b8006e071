import { useMemo } from 'react'
import { onePerPair } from '../../../../shared/doc/links.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { useText } from '../../../ui/text-context.tsx'
import { useMapPlace } from '../map-context.tsx'
import { AddLink } from './add-link.tsx'
import styles from './card.module.css'
import { LinkLine } from './link-line.tsx'

/** What a need is linked to, or a resource, with how far it answers; and one more. */
export function LinksPart({ of }: { readonly of: Need | Resource }) {
  const { text } = useText()
  const { links, needs, resources } = useMapPlace().records
  const isNeed = of.id.startsWith('need:')
  const own = useMemo(() => {
    const others = new Map<string, Need | Resource>((isNeed ? resources : needs).map((one) => [one.id, one]))
    return onePerPair(links).flatMap((link): { readonly link: Link; readonly other: Need | Resource }[] => {
      const isOwn = (isNeed ? link.needId : link.resourceId) === of.id
      const other = others.get(isNeed ? link.resourceId : link.needId)
      return isOwn && other !== undefined ? [{ link, other }] : []
    })
  }, [links, needs, resources, isNeed, of.id])
  return (
    <>
      {own.length === 0 ? (
        <p className={styles.second}>{text(isNeed ? 'map.noLinks' : 'map.dormantHelp')}</p>
      ) : (
        <ul className={styles.links}>
          {own.map(({ link, other }) => (
            <LinkLine key={link.id} link={link} other={other} />
          ))}
        </ul>
      )}
      <AddLink of={of} linkedIds={new Set(own.map(({ other }) => other.id as string))} />
    </>
  )
}
