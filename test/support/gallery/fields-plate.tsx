import { List, Rows3 } from 'lucide-react'
import { useState } from 'react'
import { CheckboxField } from '../../../renderer/ui/checkbox-field.tsx'
import { ComboBox } from '../../../renderer/ui/combo-box.tsx'
import { DateField } from '../../../renderer/ui/date-field.tsx'
import { FieldGrid, WideField } from '../../../renderer/ui/field-grid.tsx'
import { FormSection } from '../../../renderer/ui/form-section.tsx'
import { Icon } from '../../../renderer/ui/icon.tsx'
import { NumberField } from '../../../renderer/ui/number-field.tsx'
import { Paper } from '../../../renderer/ui/paper.tsx'
import { RadioGroup } from '../../../renderer/ui/radio-group.tsx'
import { SearchField } from '../../../renderer/ui/search-field.tsx'
import { SegmentedControl } from '../../../renderer/ui/segmented-control.tsx'
import { Select } from '../../../renderer/ui/select.tsx'
import { Switch } from '../../../renderer/ui/switch.tsx'
import { TextArea } from '../../../renderer/ui/text-area.tsx'
import { TextField } from '../../../renderer/ui/text-field.tsx'
import { TimeField } from '../../../renderer/ui/time-field.tsx'

const organizations = [
  { id: 'a', label: 'Unione dei Comuni Terre d’Albera', description: 'Amministrazione procedente' },
  { id: 'b', label: 'Consorzio Contrade', description: 'Consorzio di cooperative sociali' },
  { id: 'c', label: 'Auser Valle', description: 'Organizzazione di volontariato' },
  { id: 'd', label: 'Gruppo di Montefosco', description: 'Gruppo informale' },
] as const

/** Every field, empty, filled, wrong, closed. */
export function FieldsPlate() {
  const [title, setTitle] = useState('Vicini di valle')
  const [note, setNote] = useState(
    'Sistema di prossimità per le persone anziane sole e per chi se ne prende cura, nelle frazioni alte.',
  )
  const [minutes, setMinutes] = useState<number | null>(1200)
  const [date, setDate] = useState<string | null>('2026-04-16')
  const [time, setTime] = useState<string | null>('17:35')
  const [organization, setOrganization] = useState<string | null>('b')
  const [kind, setKind] = useState<'a' | 'b' | null>('b')
  const [isGiven, setIsGiven] = useState(true)
  const [view, setView] = useState<'list' | 'rows'>('list')
  const [search, setSearch] = useState('Monte')
  return (
    <Paper padding="large">
      <FormSection
        title="Il tavolo"
        description="Quello che c’è scritto in testa a ogni verbale. Puoi cambiarlo quando vuoi."
      >
        <FieldGrid>
          <WideField>
            <TextField label="Titolo" value={title} onChange={setTitle} isRequired />
          </WideField>
          <TextField
            label="CUP"
            value=""
            onChange={() => undefined}
            placeholder="F11B26000000001"
            description="Quindici caratteri, se il progetto lo ha già."
          />
          <TextField
            label="Posta"
            value="marta@"
            onChange={() => undefined}
            errorMessage="Manca qualcosa dopo la @."
          />
          <DateField label="Data" value={date} onChange={setDate} min="2026-01-14" />
          <TimeField label="Inizio" value={time} onChange={setTime} />
          <NumberField label="Durata" value={minutes} onChange={setMinutes} min={0} suffix="minuti" />
          <DateField label="Termine" value="2025-12-01" onChange={() => undefined} min="2026-01-14" />
          <Select
            label="Tipo di ente"
            value={organization}
            onChange={setOrganization}
            options={organizations}
          />
          <ComboBox label="Ente" value={organization} onChange={setOrganization} options={organizations} />
          <Select label="Non scelto" value={null} onChange={() => undefined} options={organizations} />
          <TextField label="Chiuso" value="Approvato il 27 aprile" onChange={() => undefined} isDisabled />
          <TextField label="Solo lettura" value="VDV-2026" onChange={() => undefined} isReadOnly />
          <SearchField label="Cerca" value={search} onChange={setSearch} />
          <WideField>
            <TextArea label="Descrizione" value={note} onChange={setNote} face="document" />
          </WideField>
        </FieldGrid>
      </FormSection>
      <FormSection title="Scelte">
        <FieldGrid>
          <RadioGroup
            label="Percorso"
            value={kind}
            onChange={setKind}
            options={[
              {
                id: 'a',
                label: 'Coprogrammazione',
                description: 'Art. 55 comma 2: capire i bisogni insieme.',
              },
              {
                id: 'b',
                label: 'Coprogettazione',
                description: 'Art. 55 comma 3: progettare gli interventi.',
              },
            ]}
          />
          <div style={{ display: 'grid', gap: 12 }}>
            <CheckboxField
              label="Informativa consegnata"
              value={isGiven}
              onChange={setIsGiven}
              description="Il 12 marzo 2026, in sala."
            />
            <CheckboxField
              label="Tutti i presenti"
              value={false}
              isIndeterminate
              onChange={() => undefined}
            />
            <CheckboxField label="Non tocca a te" value={false} isDisabled onChange={() => undefined} />
            <Switch label="Modo calmo" value={isGiven} onChange={setIsGiven} description="Niente si muove." />
            <Switch label="Allegati nella pubblicazione" value={false} onChange={() => undefined} />
            <SegmentedControl
              label="Come li vedi"
              value={view}
              onChange={setView}
              options={[
                { id: 'list', label: 'Elenco', icon: <Icon of={List} size="small" /> },
                { id: 'rows', label: 'Tabella', icon: <Icon of={Rows3} size="small" /> },
              ]}
            />
          </div>
        </FieldGrid>
      </FormSection>
    </Paper>
  )
}
