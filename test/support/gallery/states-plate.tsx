import { FolderOpen, Plus } from 'lucide-react'
import { Banner } from '../../../renderer/ui/banner.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { CoverageShape } from '../../../renderer/ui/coverage-shape.tsx'
import { DescriptionList } from '../../../renderer/ui/description-list.tsx'
import { Disclosure } from '../../../renderer/ui/disclosure.tsx'
import { EmptyState } from '../../../renderer/ui/empty-state.tsx'
import { Icon } from '../../../renderer/ui/icon.tsx'
import { Paper } from '../../../renderer/ui/paper.tsx'
import { Progress, Spinner } from '../../../renderer/ui/progress.tsx'
import { RoleGlyph } from '../../../renderer/ui/role-glyph.tsx'
import { Section } from '../../../renderer/ui/section.tsx'
import { StatusPill } from '../../../renderer/ui/status-pill.tsx'
import { Table } from '../../../renderer/ui/table.tsx'
import { Tag } from '../../../renderer/ui/tag.tsx'

const row = { display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' } as const

const actions = [
  {
    id: '1',
    text: 'Chiedere alla direzione una prova di reperibilità leggera',
    who: 'Anna Corsi (Auser)',
    due: '5 maggio 2026',
    amount: '6.200,00 €',
    state: 'In corso',
    tone: 'progress',
  },
  {
    id: '2',
    text: 'Contare le chiamate del trasporto di gennaio',
    who: 'Marco Tassi (Comune)',
    due: '11 aprile 2026',
    amount: '111,10 €',
    state: 'Scaduta',
    tone: 'attention',
  },
  {
    id: '3',
    text: 'Scrivere alla parrocchia',
    who: 'Lia Ferri (Gruppo)',
    due: '30 aprile 2026',
    amount: '90.000,00 €',
    state: 'Chiusa',
    tone: 'good',
  },
] as const

/** States, notices, tables, empty places. */
export function StatesPlate() {
  return (
    <>
      <Banner
        tone="error"
        title="Non riesco a leggere il file «presenze.csv»"
        actions={<Button size="small">Scegli un altro file</Button>}
      >
        Nessuna persona è cambiata. Alla riga 14 manca il nome dell’ente: aggiungilo e riprova.
      </Banner>
      <Banner tone="warning" title="Il verbale della seconda seduta non è ancora approvato">
        Restano tre giorni per le osservazioni.
      </Banner>
      <Banner tone="info" title="Stai guardando il tavolo di esempio" onClose={() => undefined}>
        Puoi cambiarlo come vuoi: è una copia tua.
      </Banner>
      <Banner tone="good" title="Il verbale è approvato" />
      <Section
        title="Azioni aperte"
        count="3"
        actions={
          <Button size="small" icon={<Icon of={Plus} size="small" />}>
            Aggiungi
          </Button>
        }
      >
        <Table
          label="Azioni aperte"
          columns={[
            { id: 'text', header: 'Che cosa', isRowHeader: true, cell: (action) => action.text },
            { id: 'who', header: 'Chi', cell: (action) => action.who },
            { id: 'due', header: 'Entro', align: 'end', cell: (action) => action.due },
            { id: 'amount', header: 'Valore', align: 'end', cell: (action) => action.amount },
            {
              id: 'state',
              header: 'Stato',
              cell: (action) => <StatusPill tone={action.tone}>{action.state}</StatusPill>,
            },
          ]}
          rows={actions}
          rowKey={(action) => action.id}
          isRowMuted={(action) => action.tone === 'good'}
        />
      </Section>
      <Section title="Segni">
        <div style={row}>
          <StatusPill>Bozza</StatusPill>
          <StatusPill tone="progress">In osservazione</StatusPill>
          <StatusPill tone="good">Approvato</StatusPill>
          <StatusPill tone="warning">Da verificare</StatusPill>
          <StatusPill tone="attention">Scaduta</StatusPill>
          <Tag label="Montefosco" />
          <Tag label="Consorzio Contrade" onRemove={() => undefined} />
          <span style={row}>
            <RoleGlyph role="facilitator" label="Facilita" />{' '}
            <RoleGlyph role="minuteTaker" label="Verbalizza" /> <RoleGlyph role="observer" label="Osserva" />
          </span>
          <Spinner label="Sto leggendo il file" />
        </div>
        <div style={row}>
          <CoverageShape level="uncovered" /> scoperto <CoverageShape level="weak" /> debole{' '}
          <CoverageShape level="partial" /> parziale <CoverageShape level="adequate" /> adeguato
        </div>
        <Progress label="Righe lette" value={1200} max={3000} />
      </Section>
      <Section title="Il procedimento">
        <Paper>
          <DescriptionList
            items={[
              { id: 'a', term: 'Amministrazione', details: 'Unione dei Comuni Terre d’Albera' },
              { id: 'b', term: 'Responsabile', details: 'Marta Benassai' },
              {
                id: 'c',
                term: 'Impronta',
                details: <span className="code-text">3f9a 77c0 1b2e 90d4 aa10 6c3b 55ef 0012</span>,
              },
            ]}
          />
        </Paper>
        <div>
          <Disclosure title="Regole del tavolo" summary="Si cerca il consenso" isInitiallyExpanded>
            Se resta un’obiezione si raccolgono le posizioni e si torna sul punto nella seduta dopo.
          </Disclosure>
          <Disclosure title="Pubblicazione">Con i soli enti e il numero di rappresentanti.</Disclosure>
        </div>
      </Section>
      <EmptyState
        title="Qui non c’è ancora nessuna sessione"
        picture={<Icon of={FolderOpen} size="large" />}
        action={
          <Button variant="primary" icon={<Icon of={Plus} />}>
            Nuova sessione
          </Button>
        }
        secondaryAction={<Button variant="quiet">Importa da un file</Button>}
      >
        Prepara la prima: data, luogo e ordine del giorno. Bastano due minuti e puoi cambiare tutto dopo.
      </EmptyState>
    </>
  )
}
