import { useMemo } from 'react'
import { quadrantOf } from '../../../../shared/map/actors/actor-quadrants.ts'
import { marks, stepMark } from '../../../../shared/map/marks/mark-spot.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { quadrantBlocks } from '../../../citing/actor-citations.ts'
import type { ListColumn } from '../../../ui/list-column.ts'
import { StepField } from '../../../ui/step-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { shortNameOf } from '../map-words.ts'
import { ActorTable } from './actor-table.tsx'
import { usePlaceActor } from './use-place-actor.ts'

/** The list of the stakeholder map: both marks of each actor, and the quadrant that follows. */
export function StakeholderTable({ organizations }: { readonly organizations: readonly Organization[] }) {
  return (
    <ActorTable
      organizations={organizations}
      columns={useMarkColumns()}
      makeBlocks={(tools) => quadrantBlocks(organizations, tools)}
    />
  )
}

function useMarkColumns(): readonly ListColumn<Organization>[] {
  const { text, formatNumber } = useText()
  const placeActor = usePlaceActor()
  return useMemo((): ListColumn<Organization>[] => {
    const markColumn = (field: 'interest' | 'influence'): ListColumn<Organization> => ({
      id: field,
      header: text(`changes.field.${field}`),
      width: '8rem',
      cell(organization) {
        const mark = organization[field]
        return (
          <StepField
            label={text('actors.mark', {
              mark: text(`changes.field.${field}`),
              name: shortNameOf(organization),
            })}
            shown={mark === null ? text('common.noMark') : formatNumber(mark)}
            onStep={(by) => placeActor(organization.id, { [field]: stepMark(mark, by) })}
            isLeast={mark === null}
            isMost={mark === marks.length}
          />
        )
      },
    })
    return [
      markColumn('interest'),
      markColumn('influence'),
      {
        id: 'quadrant',
        header: text('actors.quadrantColumn'),
        width: '9rem',
        cell(organization) {
          const quadrant = quadrantOf(organization)
          return quadrant === null ? text('actors.noPlace') : text(`actors.quadrant.${quadrant}`)
        },
      },
    ]
  }, [text, formatNumber, placeActor])
}
