import { dismissWording, takeWording } from '../../../../shared/doc/commands/words.ts'
import type { TavoloDocuments } from '../../../../shared/doc/documents.ts'
import { waitingWordings } from '../../../../shared/doc/queries/waiting-wordings.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** How many other texts wait to be looked at, by the id of their card, cluster or zone. */
export function useOtherTexts(): Readonly<Record<string, number>> {
  return useQuery(countOtherTexts)
}

function countOtherTexts(documents: TavoloDocuments): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { wording } of waitingWordings(documents)) {
    counts[wording.recordId] = (counts[wording.recordId] ?? 0) + 1
  }
  return counts
}

/** What somebody wrote on the same card while they were apart: to be put in its place, or put away. */
export function OtherTexts({ recordId }: { readonly recordId: string }) {
  const { text } = useText()
  const run = useRun()
  const waiting = useQuery(waitingWordings)
  return waiting
    .filter(({ wording }) => wording.recordId === recordId)
    .map(({ wording: { id, text: words, writtenBy } }) => (
      <Banner
        key={id}
        tone="info"
        title={
          writtenBy === ''
            ? text('canvases.outline.otherText')
            : text('canvases.outline.otherTextBy', { name: writtenBy })
        }
        actions={
          <>
            <Button size="small" onPress={() => void run((context) => takeWording(context, id))}>
              {text('canvases.outline.takeText')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onPress={() => void run((context) => dismissWording(context, id))}
            >
              {text('canvases.outline.dismissText')}
            </Button>
          </>
        }
      >
        {words}
      </Banner>
    ))
}
