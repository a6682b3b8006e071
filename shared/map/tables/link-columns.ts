import { type Link, linkSchema } from '../../model/link.ts'
import { failure, ok } from '../../util/result.ts'
import { cellsOf } from './cells.ts'
import type { Column } from './column.ts'

/** What a row may say of a link. */
export type LinkCells = Partial<
  Pick<Link, 'needId' | 'resourceId' | 'strength' | 'status' | 'note' | 'proposedById'>
>

const cells = cellsOf<Link>(linkSchema)

/** The table of links, from the left: each ties the codes of a need and a resource. */
export const linkColumns: readonly Column<Link, LinkCells>[] = [
  {
    heading: 'changes.field.needId',
    aliases: ['codice bisogno', 'sigla bisogno', 'need', 'need code'],
    write: ({ needId }, { names }) => names.needById(needId)?.code ?? '',
    read(cell, { names }) {
      const need = names.needOf(cell)
      return need === null ? failure('unknown-code') : ok({ needId: need.id })
    },
  },
  {
    heading: 'export.csvNeedTitle',
    aliases: [],
    read: null,
    write: ({ needId }, { names }) => names.needById(needId)?.title ?? '',
  },
  {
    heading: 'changes.field.resourceId',
    aliases: ['codice risorsa', 'sigla risorsa', 'resource', 'resource code'],
    write: ({ resourceId }, { names }) => names.resourceById(resourceId)?.code ?? '',
    read(cell, { names }) {
      const resource = names.resourceOf(cell)
      return resource === null ? failure('unknown-code') : ok({ resourceId: resource.id })
    },
  },
  {
    heading: 'export.csvResourceTitle',
    aliases: [],
    read: null,
    write: ({ resourceId }, { names }) => names.resourceById(resourceId)?.title ?? '',
  },
  cells.choice(
    'strength',
    {
      full: 'changes.value.linkStrength.full',
      partial: 'changes.value.linkStrength.partial',
      potential: 'changes.value.linkStrength.potential',
    },
    ['forza', 'legame', 'strength', 'risponde'],
  ),
  cells.choice('status', {
    proposed: 'changes.value.linkStatus.proposed',
    agreed: 'changes.value.linkStatus.agreed',
  }),
  cells.text('note', ['note', 'notes']),
  {
    heading: 'changes.field.proposedById',
    aliases: [],
    write: ({ proposedById }, { names }) => names.ownerName(proposedById),
    read(cell, { names }) {
      const proposedById = names.ownerOf(cell)
      return proposedById === null ? failure('unknown-name') : ok({ proposedById })
    },
  },
]
