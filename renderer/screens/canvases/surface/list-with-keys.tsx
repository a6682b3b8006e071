import { type ReactNode, type Ref, useId } from 'react'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'

/**
 * Things that lie on the surface, each a button that hears keys. Which ones is read out when one comes among them, as in a tree;
 * said at each of them it would be longer than what most cards say.
 */
export function ListWithKeys({
  label,
  help,
  className,
  ref,
  children,
}: {
  readonly label: string
  /** Which keys there are, in words. */
  readonly help: string
  readonly className: string | undefined
  readonly ref?: Ref<HTMLUListElement>
  readonly children: ReactNode
}) {
  const helpId = useId()
  return (
    <>
      <ul ref={ref} aria-label={label} aria-describedby={helpId} className={className}>
        {children}
      </ul>
      <VisuallyHidden>
        <span id={helpId}>{help}</span>
      </VisuallyHidden>
    </>
  )
}
