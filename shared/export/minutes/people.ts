import type { Organization } from '../../model/organization.ts'
import type { Participant } from '../../model/participant.ts'
import type { MinutesContext } from './minutes-context.ts'

/** Gives «Marta Benassai». */
export function fullName({ givenName, familyName }: Pick<Participant, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim()
}

/** Gives an organization's short name, or its name where it has none. */
export function shortName({ shortName: short, name }: Pick<Organization, 'shortName' | 'name'>): string {
  return short.trim() === '' ? name : short
}

/** Gives short names in the order of the table, separated by semicolons because names have commas in them. */
export function organizationList(organizations: readonly Organization[]): string {
  return organizations.map(shortName).join('; ')
}

/** Gives the organization a participant speaks for; null when there is none. */
export function organizationOf(context: MinutesContext, participant: Participant): Organization | null {
  return participant.organizationId === null
    ? null
    : (context.organizations.get(participant.organizationId) ?? null)
}

/**
 * Whether a person's name may be written: always in the version for the files; in the one for publication only that
 * of who presides, is responsible, facilitates or minutes, and only if it is to be published so.
 */
export function isNamed(context: MinutesContext, participant: Participant): boolean {
  if (context.version === 'acts') return true
  const { process } = context.snapshot
  const { chairId, facilitatorId, minuteTakerId } = context.minutes
  const officers: readonly (string | null)[] = [
    chairId,
    facilitatorId,
    minuteTakerId,
    process.officerId,
    process.facilitatorId,
    process.minuteTakerId,
  ]
  return officers.includes(participant.id) && participant.publishedAs === 'name-and-role'
}

/** Gives what a person does at the table: what the heading says of them, where their card says nothing particular. */
export function tableRoleOf(
  { snapshot, minutes }: MinutesContext,
  { id, tableRole }: Participant,
): Participant['tableRole'] {
  if (tableRole !== 'member') return tableRole
  if (id === snapshot.process.officerId) return 'procedure-officer'
  if (id === minutes.facilitatorId) return 'facilitator'
  return id === minutes.minuteTakerId ? 'minute-taker' : tableRole
}

/** Gives «Assistente sociale (Unione)», or the organization alone, for a person whose name is not written. */
export function roleAndOrganization(context: MinutesContext, participant: Participant): string {
  const organization = organizationOf(context, participant)
  const role =
    participant.duty.trim() === ''
      ? context.translate(`export.tableRole.${tableRoleOf(context, participant)}`)
      : participant.duty
  if (organization === null) return role
  return participant.publishedAs === 'organization-only'
    ? shortName(organization)
    : `${role} (${shortName(organization)})`
}

/**
 * Gives who presides, facilitates or minutes: «Marta Benassai, responsabile del settore (Unione)». What they do at the
 * table is the label of the line already: without a duty of their own, «Sandra Villa (Comune)».
 */
export function officerText(context: MinutesContext, id: string | null): string | null {
  const participant = id === null ? undefined : context.participants.get(id)
  if (participant === undefined) return null
  const role = roleAndOrganization(context, participant)
  const organization = organizationOf(context, participant)
  const hasDuty = participant.duty.trim() !== ''
  if (!isNamed(context, participant)) return hasDuty || organization === null ? role : shortName(organization)
  const name = fullName(participant)
  if (hasDuty) return `${name}, ${lowerFirst(role)}`
  return organization === null ? name : `${name} (${shortName(organization)})`
}

/** Gives who speaks: «Negroni (Distretto)», or the organization alone in the version for publication; null for nobody. */
export function speakerText(context: MinutesContext, id: string | null): string | null {
  const speaker = partyOf(context, id)
  if (speaker === null) return null
  if (speaker.kind === 'organization') return shortName(speaker.organization)
  const { participant } = speaker
  const organization = organizationOf(context, participant)
  if (context.version === 'publication') {
    return organization === null ? roleAndOrganization(context, participant) : shortName(organization)
  }
  const name = familyNameFor(context, participant)
  const role = context.translate(`export.tableRole.${participant.tableRole}`)
  return `${name} (${organization === null ? lowerFirst(role) : shortName(organization)})`
}

/** Gives who does something or asks for it: «Paolo Negroni (Distretto)», or the organization alone for publication. */
export function ownerText(context: MinutesContext, id: string | null): string | null {
  const owner = partyOf(context, id)
  if (owner === null) return null
  if (owner.kind === 'organization' || context.version === 'publication') return speakerText(context, id)
  const organization = organizationOf(context, owner.participant)
  const name = fullName(owner.participant)
  return organization === null ? name : `${name} (${shortName(organization)})`
}

type Party =
  | { readonly kind: 'organization'; readonly organization: Organization }
  | { readonly kind: 'participant'; readonly participant: Participant }

function partyOf(context: MinutesContext, id: string | null): Party | null {
  const organization = id === null ? undefined : context.organizations.get(id)
  if (organization !== undefined) return { kind: 'organization', organization }
  const participant = id === null ? undefined : context.participants.get(id)
  return participant === undefined ? null : { kind: 'participant', participant }
}

/** The family name alone where it tells one person from all the others, else the whole name. */
function familyNameFor(context: MinutesContext, participant: Participant): string {
  const others = [...context.participants.values()].filter(({ id }) => id !== participant.id)
  return others.some(({ familyName }) => familyName === participant.familyName)
    ? fullName(participant)
    : participant.familyName
}

/** Gives a phrase as it stands inside a sentence; abbreviations such as «RUP» keep their capitals. */
export function lowerFirst(phrase: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase
}
