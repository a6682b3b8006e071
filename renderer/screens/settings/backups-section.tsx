import { hrefOf } from '../../state/route.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { Link } from '../../ui/link.tsx'
import { useText } from '../../ui/text-context.tsx'

/** The way to the backups and their folder. */
export function BackupsSection() {
  const { text } = useText()
  return (
    <FormSection title={text('backups.title')} description={text('backups.settingsHelp')}>
      <p>
        <Link href={hrefOf({ screen: 'backups' })}>{text('backups.openFromSettings')}</Link>
      </p>
    </FormSection>
  )
}
