import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { type Organization, organizationRoles, organizationType } from '../../../shared/model/organization.ts'
import { hrefOf } from '../../state/route.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { Select } from '../../ui/select.tsx'
import { Table } from '../../ui/table.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './process-screen.module.css'

/** In which capacity each organization sits at the table; the verbale lists presences by it. */
export function PartnerRoles() {
  const { text } = useText()
  const { id: tavoloId } = useTavolo()
  const organizations = useRecords(organizationType)
  const run = useRun()
  const roles = organizationRoles.map((id) => ({ id, label: text(`process.organizationRole.${id}`) }))

  function roleField({ id, name, role }: Organization) {
    return (
      <Select
        label={text('process.roleOf', { name })}
        isLabelHidden
        value={role}
        onChange={(next) =>
          void run((context) => updateRecord(context, organizationType, { id, patch: { role: next } }))
        }
        options={roles}
        size="small"
      />
    )
  }
  return (
    <Section title={text('process.partners')}>
      <p className={styles.help}>{text('process.partnersHelp')}</p>
      <Table
        label={text('process.partners')}
        rows={organizations}
        rowKey={({ id }) => id}
        columns={[
          { id: 'name', header: text('process.organization'), isRowHeader: true, cell: ({ name }) => name },
          { id: 'role', header: text('process.role'), width: '45%', cell: roleField },
        ]}
        empty={
          <p>
            <Link href={hrefOf({ screen: 'tavolo', tavoloId, section: { kind: 'people' } })}>
              {text('process.addOrganizations')}
            </Link>
          </p>
        }
      />
    </Section>
  )
}
