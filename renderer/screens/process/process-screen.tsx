import { ArrowLeft } from 'lucide-react'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { ActSection } from './act-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import { PartnerRoles } from './partner-roles.tsx'
import { PhasesSection } from './phases-section.tsx'
import { ResourcesSection } from './resources-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { TableSection } from './table-section.tsx'

/** The page of the process: what heads every verbale, and the rules of the table. Every field is kept as it is typed. */
export function ProcessScreen() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  return (
    <Page
      width="text"
      title={text('process.title')}
      lead={text('process.lead')}
      eyebrow={
        <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'overview' } })} isQuiet>
          <Icon of={ArrowLeft} size="small" /> {text('process.back')}
        </Link>
      }
    >
      <Paper padding="large">
        <IdentitySection />
        <ActSection />
        <ResourcesSection />
      </Paper>
      <PartnerRoles />
      <PhasesSection />
      <Paper padding="large">
        <TableSection />
        <RulesSection />
      </Paper>
    </Page>
  )
}
