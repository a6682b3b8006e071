import { Plus, StickyNote } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { listCanvases } from '../../../shared/doc/queries/canvases.ts'
import { useActions } from '../../actions/use-actions.ts'
import { useQuery } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { CanvasList } from './canvas-list.tsx'
import { GoneCanvas } from './gone-canvas.tsx'
import { LeftDrafts } from './silence/left-drafts.tsx'
import { TemplateGallery } from './gallery/template-gallery.tsx'
import { useMayWrite } from './use-may-write.ts'

/** «Lavagne»: the canvases of the table, and the gallery from which a new one is made. */
export function CanvasesScreen() {
  const { text } = useText()
  const canvases = useQuery(listCanvases)
  const mayWrite = useMayWrite()
  const [isChoosing, setIsChoosing] = useState(false)
  const isLeaving = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLeaving.current && !isChoosing) button.current?.focus()
    isLeaving.current = false
  }, [isChoosing])
  const choose = () => setIsChoosing(true)
  useActions([
    {
      id: 'canvases.new',
      label: text('canvases.new'),
      keys: ['N'],
      isEnabled: mayWrite && !isChoosing,
      run: choose,
    },
  ])
  if (isChoosing) {
    return (
      <TemplateGallery
        onLeave={() => {
          isLeaving.current = true
          setIsChoosing(false)
        }}
      />
    )
  }
  const newButton = (
    <Button ref={button} variant="primary" icon={<Icon of={Plus} />} isDisabled={!mayWrite} onPress={choose}>
      {text('canvases.new')}
    </Button>
  )
  const isEmpty = canvases.length === 0
  const gone = canvases.filter(({ isGone }) => isGone)
  return (
    <Page
      title={text('canvases.title')}
      lead={isEmpty ? undefined : text('canvases.lead')}
      actions={!isEmpty && newButton}
    >
      <LeftDrafts />
      {isEmpty ? (
        <EmptyState
          title={text('canvases.emptyTitle')}
          picture={<Icon of={StickyNote} size="large" />}
          action={newButton}
        >
          {text('canvases.emptyBody')}
        </EmptyState>
      ) : (
        <>
          {gone.map(({ id }) => (
            <GoneCanvas key={id} canvasId={id} mayWrite={mayWrite} />
          ))}
          <CanvasList canvases={canvases.filter(({ isGone }) => !isGone)} mayWrite={mayWrite} />
        </>
      )}
    </Page>
  )
}
