import type { Resource } from '../../model/resource.ts'

/** What a resource is taken for until somebody says better: as when it is typed into a verbale. */
const usual = { kind: 'services', nature: 'intangible' } as const

/** The zones of the resource mapping (ABCD), of which each has one kind of resources. */
const ofZones: Readonly<Record<string, Pick<Resource, 'kind' | 'nature'>>> = {
  people: { kind: 'people', nature: 'intangible' },
  associations: { kind: 'networks', nature: 'intangible' },
  institutions: { kind: 'services', nature: 'intangible' },
  places: { kind: 'places', nature: 'immovable' },
  economy: { kind: 'economy', nature: 'economic' },
  stories: { kind: 'stories', nature: 'intangible' },
}

/** The kind and nature of a resource that comes from a zone of a canvas. */
export function resourceKindOfZone(place: {
  readonly template: string
  readonly zoneKey: string
}): Pick<Resource, 'kind' | 'nature'> {
  return place.template === 'resource-mapping' ? (ofZones[place.zoneKey] ?? usual) : usual
}
