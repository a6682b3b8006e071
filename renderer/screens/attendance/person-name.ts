import type { Participant } from '../../../shared/model/participant.ts'

/** «Rossi Anna», as a register lists people. */
export function personName({ familyName, givenName }: Pick<Participant, 'familyName' | 'givenName'>): string {
  return `${familyName} ${givenName}`.trim()
}

/** «RA»: the first letters of the family name and of the given name, at most two. */
export function personInitials({
  familyName,
  givenName,
}: Pick<Participant, 'familyName' | 'givenName'>): string {
  return [familyName, givenName]
    .map((name) => String.fromCodePoint(name.trim().codePointAt(0) ?? 0x20).trim())
    .join('')
    .toLocaleUpperCase()
}
