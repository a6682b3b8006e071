import { placesOf } from './places.ts'

/** Every place that is named, each once as it is first written, by the alphabet. */
export function listPlaces(records: Iterable<{ readonly territory: readonly string[] }>): string[] {
  const places = placesOf([...records].flatMap(({ territory }) => territory))
  return [...places.values()].toSorted((left, right) => left.localeCompare(right))
}
