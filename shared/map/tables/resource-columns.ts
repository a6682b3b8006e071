import { type Resource, resourceSchema } from '../../model/resource.ts'
import { centsText } from '../../text/typed-decimal.ts'
import { failure, ok } from '../../util/result.ts'
import { valuationOf } from '../values.ts'
import { cellsOf } from './cells.ts'
import type { Column } from './column.ts'

/** What a row may say of a resource. */
export type ResourceCells = Partial<Omit<Resource, 'id' | 'order' | 'formerCodes'>>

const cells = cellsOf<Resource>(resourceSchema)

/** The table of resources, from the left. */
export const resourceColumns: readonly Column<Resource, ResourceCells>[] = [
  cells.text('code', ['codice', 'code', 'n', 'numero']),
  cells.text('title', ['risorsa', 'resource', 'titolo della risorsa', 'nome']),
  cells.choice('kind', {
    people: 'changes.value.resourceKind.people',
    networks: 'changes.value.resourceKind.networks',
    services: 'changes.value.resourceKind.services',
    places: 'changes.value.resourceKind.places',
    economy: 'changes.value.resourceKind.economy',
    stories: 'changes.value.resourceKind.stories',
  }),
  cells.choice('nature', {
    economic: 'changes.value.resourceNature.economic',
    immovable: 'changes.value.resourceNature.immovable',
    movable: 'changes.value.resourceNature.movable',
    'paid-staff': 'changes.value.resourceNature.paid-staff',
    'volunteer-hours': 'changes.value.resourceNature.volunteer-hours',
    intangible: 'changes.value.resourceNature.intangible',
  }),
  {
    heading: 'changes.field.ownerId',
    aliases: ['ente', 'proprietario', 'titolare', 'di chi', 'owner', 'organisation', 'organization'],
    write: ({ ownerId }, { names }) => names.ownerName(ownerId),
    read(cell, { names }) {
      const ownerId = names.ownerOf(cell)
      return ownerId === null ? failure('unknown-name') : ok({ ownerId })
    },
  },
  cells.choice('status', {
    reported: 'changes.value.resourceStatus.reported',
    declared: 'changes.value.resourceStatus.declared',
    confirmed: 'changes.value.resourceStatus.confirmed',
  }),
  cells.text('description'),
  cells.decimal('quantity', ['quanto']),
  cells.text('unit', ['unita di misura']),
  cells.text('period', ['quando']),
  cells.text('conditions'),
  cells.list('territory', ['luoghi', 'luogo', 'zone', 'places']),
  cells.choice('valueBasis', {
    'use-value': 'changes.value.valueBasis.use-value',
    hours: 'changes.value.valueBasis.hours',
    'budget-line': 'changes.value.valueBasis.budget-line',
  }),
  cells.cents('valueCents', ['importo', 'euro', 'amount']),
  cells.hours('workMinutes', ['ore', 'hours']),
  cells.cents('hourlyRateCents', ['tariffa']),
  cells.text('budgetLine'),
  cells.text('valueMethod'),
  {
    heading: 'export.csvWorth',
    aliases: [],
    read: null,
    write(resource, { language }) {
      const valuation = valuationOf(resource)
      return valuation === null ? '' : centsText(valuation.cents, language)
    },
    cell(resource) {
      const valuation = valuationOf(resource)
      return valuation === null ? { kind: 'empty' } : { kind: 'euro', cents: valuation.cents }
    },
  },
  {
    // Volunteer hours are valued and never reimbursed (D.M. 72/2021 p. 13).
    heading: 'export.csvReimbursable',
    aliases: [],
    read: null,
    write(resource, { translate }) {
      const valuation = valuationOf(resource)
      return valuation === null ? '' : translate(`export.csvValuation.${valuation.kind}`)
    },
  },
]
