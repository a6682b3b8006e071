import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'

/** What is read out on a canvas: one's own deeds, and apart from them what others do. */
export function SaidAloud({ own, others }: { readonly own: string; readonly others: string }) {
  return (
    <>
      <div role="log" aria-live="polite">
        <VisuallyHidden>{own}</VisuallyHidden>
      </div>
      <div aria-live="polite">
        <VisuallyHidden>{others}</VisuallyHidden>
      </div>
    </>
  )
}
