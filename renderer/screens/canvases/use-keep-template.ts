import { templateOfCanvas } from '../../../shared/doc/queries/template-of-canvas.ts'
import type { Canvas } from '../../../shared/model/canvas.ts'
import { useApp } from '../../state/app-context.tsx'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Keeps a canvas, without what was thought on it, among the templates of whoever uses this computer. */
export function useKeepTemplate(canvasId: Canvas['id']): () => void {
  const { text } = useText()
  const { documents } = useTavolo()
  const { ownTemplates } = useApp()
  const toasts = useToasts()
  return () => {
    const template = templateOfCanvas(documents, canvasId)
    if (template === null) return
    const { title } = template
    const before = ownTemplates.read().find((known) => known.title === title)
    if (!ownTemplates.keep(template)) {
      toasts.show({ text: text('own-templates.full'), tone: 'attention' })
      return
    }
    toasts.show({
      text: text('own-templates.kept', { title }),
      action: {
        label: text('common.undo'),
        onAction: () => (before === undefined ? ownTemplates.remove(title) : ownTemplates.keep(before)),
      },
    })
  }
}
