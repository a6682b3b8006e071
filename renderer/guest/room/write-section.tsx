import { ChevronDown } from 'lucide-react'
import { useId, useState, type ComponentType } from 'react'
import type { Session } from '../../../shared/model/session.ts'
import { Icon } from '../../ui/icon.tsx'
import { useGuestMemory } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { NeedForm } from './need-form.tsx'
import { ObservationForm } from './observation-form.tsx'
import { ResourceForm } from './resource-form.tsx'
import styles from './write-section.module.css'

/** What one may write, in this order. */
const forms = [
  { id: 'need', Form: NeedForm },
  { id: 'resource', Form: ResourceForm },
  { id: 'observation', Form: ObservationForm },
] as const satisfies readonly { id: string; Form: ComponentType<{ readonly session: Session }> }[]

type FormId = (typeof forms)[number]['id']

/** What one may write: each with its own form, one open at a time. */
export function WriteSection({ session }: { readonly session: Session }) {
  const { text } = useGuestText()
  const memory = useGuestMemory()
  const [openId, setOpenId] = useState(() => memory.read('form'))
  function toggle(id: FormId) {
    const next = openId === id ? null : id
    setOpenId(next)
    memory.write('form', next)
  }
  return (
    <section aria-labelledby="write-title" className={styles.write}>
      <h1 id="write-title" className={styles.title}>
        {text('guest.write.title')}
      </h1>
      <ul className={styles.forms}>
        {forms.map(({ id, Form }) => (
          <li key={id} className={styles.form}>
            <FormHead id={id} isOpen={openId === id} onToggle={() => toggle(id)} />
            {openId === id && (
              <div className={styles.fields}>
                <Form session={session} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function FormHead({
  id,
  isOpen,
  onToggle,
}: {
  readonly id: FormId
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const { text } = useGuestText()
  const hintId = useId()
  return (
    <h2 className={styles.head}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-describedby={hintId}
        className={styles.toggle}
        onClick={onToggle}
      >
        <span>
          {text(`guest.${id}.title`)}
          <span id={hintId} className={styles.hint} aria-hidden="true">
            {text(`guest.${id}.hint`)}
          </span>
        </span>
        <Icon of={ChevronDown} />
      </button>
    </h2>
  )
}
