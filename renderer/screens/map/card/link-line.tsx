import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { changeLink, type LinkPatch, removeLinks, setLink } from '../../../../shared/doc/commands/links.ts'
import { type Link, linkStrengths } from '../../../../shared/model/link.ts'
import type { Need } from '../../../../shared/model/need.ts'
import type { Resource } from '../../../../shared/model/resource.ts'
import { useRun } from '../../../state/use-run.ts'
import { useUndo } from '../../../state/use-undo.ts'
import { Icon } from '../../../ui/icon.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { RecordLink } from '../record-link.tsx'
import styles from './card.module.css'
import { LinkFields } from './link-fields.tsx'
import { OtherWordings } from './other-wordings.tsx'

/** One link: to what, how strong, and under it what the table says of it. */
export function LinkLine({ link, other }: { readonly link: Link; readonly other: Need | Resource }) {
  const { text } = useText()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const [isOpen, setIsOpen] = useState(false)
  const { id, needId, resourceId, strength, note, status } = link
  const change = (patch: LinkPatch) => void run((context) => changeLink(context, { id, patch }))
  const facts = [status === 'agreed' ? text('map.linkAgreed') : '', note].filter((fact) => fact !== '')
  return (
    <li className={styles.link}>
      <div>
        <RecordLink record={other} />
        {!isOpen && facts.length > 0 && <p className={styles.second}>{facts.join(' · ')}</p>}
      </div>
      <Select
        label={text('map.strengthOf', { code: other.code })}
        isLabelHidden
        size="small"
        className={styles.strength}
        value={strength}
        onChange={(next) => void run((context) => setLink(context, { needId, resourceId, strength: next }))}
        options={linkStrengths.map((one) => ({ id: one, label: text(`map.strength.${one}`) }))}
      />
      <MenuButton
        label={text('map.linkMore', { code: other.code })}
        icon={<Icon of={Ellipsis} />}
        size="small"
        isIconOnly
        placement="bottom end"
        items={[
          {
            id: 'open',
            label: text(isOpen ? 'map.linkClose' : 'map.linkOpen'),
            onAction: () => setIsOpen(!isOpen),
          },
          { kind: 'separator', id: 'line' },
          {
            id: 'unlink',
            label: text('map.unlink'),
            isDanger: true,
            onAction: () =>
              void runWithUndo(text('map.unlinked', { code: other.code }), (context) =>
                removeLinks(context, [{ needId, resourceId }]),
              ),
          },
        ]}
      />
      <div className={styles.linkFull}>
        <OtherWordings recordId={id} />
        {isOpen && <LinkFields link={link} onChange={change} onClose={() => setIsOpen(false)} />}
      </div>
    </li>
  )
}
