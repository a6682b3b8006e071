import { Ellipsis, FolderOpen } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import {
  largestTemplateBytes,
  type OwnTemplate,
  readTemplateFile,
  writeTemplateFile,
} from '../../../../shared/canvas/own-template.ts'
import { useApp } from '../../../state/app-context.tsx'
import { useFiles } from '../../../state/use-files.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { Paper } from '../../../ui/paper.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useToasts } from '../../../ui/toast.tsx'
import styles from './template-gallery.module.css'
import { TemplatePicture } from './template-picture.tsx'

/** The templates of whoever uses this computer. */
export function useOwnTemplates(): readonly OwnTemplate[] {
  const { ownTemplates } = useApp()
  return useSyncExternalStore(ownTemplates.subscribe, ownTemplates.read)
}

/** The templates of whoever uses this computer, to begin with, to hand on as a file, and one more out of a file. */
export function OwnTemplates({ onChoose }: { readonly onChoose: (template: OwnTemplate) => void }) {
  const { text } = useText()
  const templates = useOwnTemplates()
  const openFile = useOpenFile()
  return (
    <section aria-labelledby="own-templates" className={styles.own}>
      <div className={styles.ownHead}>
        <h2 id="own-templates" className={styles.ownTitle}>
          {text('own-templates.title')}
        </h2>
        <Button size="small" icon={<Icon of={FolderOpen} size="small" />} onPress={openFile}>
          {text('own-templates.open')}
        </Button>
      </div>
      <p className={styles.purpose}>{text('own-templates.help')}</p>
      {templates.length > 0 && (
        <ul className={styles.sheets}>
          {templates.map((template) => (
            <OwnSheet key={template.title} template={template} onChoose={() => onChoose(template)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OwnSheet({ template, onChoose }: { readonly template: OwnTemplate; readonly onChoose: () => void }) {
  const { text } = useText()
  const { ownTemplates } = useApp()
  const files = useFiles()
  const toasts = useToasts()
  const { title, question, zones } = template
  async function save(): Promise<void> {
    const saved = await files.saveFile({
      suggestedName: text('own-templates.fileName', { title: title.slice(0, 80) }),
      filters: [{ name: text('own-templates.fileKind'), extensions: ['json'] }],
      bytes: writeTemplateFile(template),
    })
    if (saved === null) return
    toasts.show({ text: text('own-templates.saved', { name: saved.name }), tone: 'good' })
  }
  function remove(): void {
    ownTemplates.remove(title)
    toasts.show({
      text: text('own-templates.removed', { title }),
      action: { label: text('common.undo'), onAction: () => ownTemplates.keep(template) },
    })
  }
  return (
    <Paper as="li" padding="none" isInteractive className={styles.sheet}>
      <TemplatePicture template="" frames={zones.map(({ frame }) => frame)} size="large" />
      <div className={styles.words}>
        <h3 className={styles.title}>
          <button type="button" data-cover="" className={styles.choose} onClick={onChoose}>
            {title}
          </button>
        </h3>
        {question !== '' && <p className={styles.purpose}>{question}</p>}
        <div className={styles.facts}>
          <span className={styles.fact}>{text('own-templates.zones', { count: zones.length })}</span>
          <span className={styles.ownMore}>
            <MenuButton
              label={text('own-templates.more', { title })}
              icon={<Icon of={Ellipsis} />}
              isIconOnly
              placement="bottom end"
              items={[
                { id: 'save', label: text('own-templates.save'), onAction: () => void save() },
                { id: 'remove', label: text('own-templates.remove'), isDanger: true, onAction: remove },
              ]}
            />
          </span>
        </div>
      </div>
    </Paper>
  )
}

/** Takes a template out of a file; says so when it is none. */
function useOpenFile(): () => void {
  const { text } = useText()
  const { ownTemplates } = useApp()
  const files = useFiles()
  const toasts = useToasts()
  async function open(): Promise<void> {
    const file = await files.openFile({
      filters: [{ name: text('own-templates.fileKind'), extensions: ['json'] }],
      maxBytes: largestTemplateBytes,
    })
    if (file === null) return
    const read = readTemplateFile(file.bytes)
    if (!read.isOk) {
      const said = read.error === 'newer' ? 'own-templates.newer' : 'own-templates.notATemplate'
      toasts.show({ text: text(said, { name: file.name }), tone: 'attention' })
    } else if (ownTemplates.keep(read.value)) {
      toasts.show({ text: text('own-templates.kept', { title: read.value.title }), tone: 'good' })
    } else toasts.show({ text: text('own-templates.full'), tone: 'attention' })
  }
  return () => void open()
}
