import { useRef, useState } from 'react'
import { raiseResource } from '../../../shared/doc/commands/raise.ts'
import { resourceKinds, resourceNatures } from '../../../shared/model/resource.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import { useGuestPlace } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import { GuestSelect, GuestTextField, type GuestFieldElement } from '../parts/guest-field.tsx'
import { useKeptText } from '../use-kept-text.ts'
import { MoreField } from './more-field.tsx'
import { SendForm } from './send-form.tsx'
import { useMake } from './use-make.ts'
import { useOwnOrganization } from './use-own-organization.ts'
import styles from './resource-form.module.css'

/** A resource to add: what there is, in which form, and whether one brings it oneself. */
export function ResourceForm() {
  const { text } = useGuestText()
  const { make, said, isProblem } = useMake()
  const organizationId = useOwnOrganization()
  const { participantId } = useGuestPlace().admission
  const [title, setTitle] = useKeptText('resource.title')
  const [kind, setKind] = useKeptText('resource.kind')
  const [nature, setNature] = useKeptText('resource.nature')
  const [notOurs, setNotOurs] = useKeptText('resource.notOurs')
  const [description, setDescription] = useKeptText('resource.description')
  const [isAsked, setIsAsked] = useState(false)
  const titleField = useRef<GuestFieldElement>(null)
  const kindField = useRef<GuestFieldElement>(null)
  const natureField = useRef<GuestFieldElement>(null)
  const ownKind = resourceKinds.find((known) => known === kind)
  const ownNature = resourceNatures.find((known) => known === nature)

  function send() {
    setIsAsked(true)
    const emptyField = title.trim() === '' ? titleField : ownKind === undefined ? kindField : natureField
    if (title.trim() === '' || ownKind === undefined || ownNature === undefined) {
      emptyField.current?.focus()
      return
    }
    const ownerId = notOurs === '' ? (organizationId ?? participantId) : null
    const fields = { title, kind: ownKind, nature: ownNature, ownerId, description }
    if (!make((context) => raiseResource(context, fields))) return
    setIsAsked(false)
    titleField.current?.focus()
    for (const empty of [setTitle, setKind, setNature, setNotOurs, setDescription]) empty('')
  }

  function missing(isMissing: boolean, words: 'required' | 'chooseOne'): string | undefined {
    return isAsked && isMissing ? text(`guest.write.${words}`) : undefined
  }

  return (
    <SendForm said={said} isProblem={isProblem} onSend={send}>
      <GuestTextField
        label={text('guest.resource.what')}
        value={title}
        onChange={setTitle}
        error={missing(title.trim() === '', 'required')}
        maxLength={titleLength}
        fieldRef={titleField}
      />
      <GuestSelect
        label={text('guest.resource.kind')}
        emptyLabel={text('guest.write.choose')}
        value={kind}
        onChange={setKind}
        error={missing(ownKind === undefined, 'chooseOne')}
        options={resourceKinds.map((id) => ({ id, label: text(`guest.resource.kinds.${id}`) }))}
        fieldRef={kindField}
      />
      <GuestSelect
        label={text('guest.resource.nature')}
        emptyLabel={text('guest.write.choose')}
        value={nature}
        onChange={setNature}
        error={missing(ownNature === undefined, 'chooseOne')}
        options={resourceNatures.map((id) => ({ id, label: text(`guest.resource.natures.${id}`) }))}
        fieldRef={natureField}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={notOurs === ''}
          onChange={(event) => setNotOurs(event.target.checked ? '' : '1')}
        />
        {text('guest.resource.ours')}
      </label>
      <MoreField label={text('guest.resource.more')} value={description} onChange={setDescription} />
    </SendForm>
  )
}
