import { Banner } from '../ui/banner.tsx'
import { useText } from '../ui/text-context.tsx'
import type { ReadList } from './read-list.ts'

/** What was odd about a list as a whole: an old encoding, rows whose quotes do not close. Nothing when nothing was. */
export function ListTroubles({ list }: { readonly list: ReadList }) {
  const { text } = useText()
  const { brokenRows } = list.table
  return (
    <>
      {list.encoding === 'windows-1252' && <Banner tone="info" title={text('lists.oldEncoding')} />}
      {brokenRows.length > 0 && (
        <Banner
          tone="warning"
          title={text('lists.brokenRows', { count: brokenRows.length, rows: brokenRows.join(', ') })}
        >
          {text('lists.brokenRowsNext')}
        </Banner>
      )}
    </>
  )
}
