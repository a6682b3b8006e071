import { useApp } from '../../state/app-context.tsx'
import type { Shelf } from '../../state/library.ts'
import { Banner } from '../../ui/banner.tsx'
import { useText } from '../../ui/text-context.tsx'

/** Names the tavoli that were on this computer and cannot be read any more, until the person has read it. */
export function LostTavoli({ lost }: { readonly lost: Extract<Shelf, { readonly kind: 'ready' }>['lost'] }) {
  const { text } = useText()
  const { library, recovery } = useApp()
  if (lost.length === 0) return null
  return (
    <Banner
      tone="error"
      title={text('home.lost', { count: lost.length })}
      onClose={() => {
        void recovery.forgetUnreadable()
        void library.forgetLost()
      }}
    >
      <ul>
        {lost.map(({ id, title }) => (
          <li key={id} dir="auto">
            {title}
          </li>
        ))}
      </ul>
      <p>{text('home.lostWhy')}</p>
      <p>{text('home.lostNext')}</p>
    </Banner>
  )
}
