import { useEffect, useState } from 'react'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { useApp } from '../../state/app-context.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { LicencesButton } from './licences-button.tsx'

/** Where the data are on this computer, and which Tavolo this is. */
export function AboutSection() {
  const { text } = useText()
  const { host } = useApp()
  const [info, setInfo] = useState<HostResult<'appInfo'> | null>(null)
  useEffect(() => {
    let isWanted = true
    void host.appInfo().then((known) => {
      if (isWanted) setInfo(known)
    })
    return () => {
      isWanted = false
    }
  }, [host])
  return (
    <FormSection title={text('settings.thisComputer')} description={text('settings.dataHelp')}>
      {info !== null && (
        <DescriptionList
          items={[
            {
              id: 'folder',
              term: text('settings.dataFolder'),
              details: <span className="code-text">{info.dataFolder}</span>,
            },
            { id: 'version', term: text('settings.version'), details: info.version },
            { id: 'licence', term: text('settings.licence'), details: text('settings.licenceName') },
          ]}
        />
      )}
      <LicencesButton />
    </FormSection>
  )
}
