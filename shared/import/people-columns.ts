/** What a column of an imported list is read as. */
export const columnUses = [
  'givenName',
  'familyName',
  'fullName',
  'organization',
  'tableRole',
  'mandate',
  'duty',
  'privacyNotice',
  'photoConsent',
] as const

/** What a column of an imported list is read as; null is left out. */
export type ColumnUse = (typeof columnUses)[number] | null

/** What every column is read as, from the left. A use other than null occurs once. */
export type ColumnMapping = readonly ColumnUse[]

/** In which order a whole name is written in one cell. */
export type NameOrder = 'given-first' | 'family-first'

/** What a heading row says of its columns. */
export interface GuessedColumns {
  readonly mapping: ColumnMapping
  /** Whether the first row names columns; otherwise it is a person already. */
  readonly hasHeading: boolean
  readonly nameOrder: NameOrder
}

const headings: Readonly<Record<Exclude<ColumnUse, null>, readonly string[]>> = {
  familyName: ['cognome', 'cognomi', 'surname', 'family name', 'last name', 'lastname'],
  givenName: ['nome', 'nome proprio', 'given name', 'first name', 'firstname', 'forename'],
  fullName: [
    'nominativo',
    'nome e cognome',
    'nome cognome',
    'cognome e nome',
    'cognome nome',
    'partecipante',
    'persona',
    'referente',
    'full name',
    'name and surname',
    'name',
    'participant',
    'person',
  ],
  organization: [
    'ente',
    'ente di appartenenza',
    'organizzazione',
    'organisation',
    'organization',
    'associazione',
    'cooperativa',
    'appartenenza',
    'ragione sociale',
    'denominazione',
    'denominazione ente',
    'nome ente',
    'body',
    'ets',
  ],
  tableRole: ['ruolo', 'ruolo al tavolo', 'role', 'role at the table', 'table role', 'partecipa come'],
  mandate: [
    'titolo',
    'delega',
    'titolo di partecipazione',
    'a che titolo partecipa',
    'mandato',
    'mandate',
    'title',
    'legittimazione',
  ],
  duty: [
    'incarico',
    'qualifica',
    'funzione',
    'carica',
    'mansione',
    'incarico nell ente',
    'ruolo nell ente',
    'ruolo in ente',
    'professione',
    'duty',
    'duty in the organisation',
    'duty in the organization',
    'job title',
    'position',
    'office',
  ],
  privacyNotice: [
    'informativa',
    'informativa consegnata',
    'informativa privacy',
    'informativa privacy consegnata',
    'data informativa',
    'informativa consegnata il',
    'consegna informativa',
    'privacy',
    'privacy notice',
    'privacy notice given',
    'privacy notice given on',
    'notice',
  ],
  photoConsent: [
    'liberatoria foto',
    'liberatoria',
    'foto',
    'liberatoria immagini',
    'photo release',
    'photos',
    'photo',
  ],
}

const useOfHeading = new Map(
  columnUses.flatMap((use) => headings[use].map((heading) => [heading, use] as const)),
)

/** Guesses what the columns of a list are from its first row. Columns of unknown name are left out. */
export function guessColumns(firstRow: readonly string[]): GuessedColumns {
  const names = firstRow.map(foldWords)
  const mapping: ColumnUse[] = []
  for (const name of names) {
    const use = useOfHeading.get(name) ?? null
    mapping.push(use !== null && mapping.includes(use) ? null : use)
  }
  const hasHeading = mapping.some((use) => use !== null)
  const isFamilyFirst = names.some((name) => name === 'cognome e nome' || name === 'cognome nome')
  return {
    mapping: hasHeading ? withoutContradiction(mapping) : columnsWithoutHeading(firstRow.length),
    hasHeading,
    nameOrder: isFamilyFirst ? 'family-first' : 'given-first',
  }
}

/** «Nome» alone, without «Cognome», holds the whole name. */
function withoutContradiction(mapping: readonly ColumnUse[]): ColumnMapping {
  const isGivenAlone = !mapping.includes('familyName') && !mapping.includes('fullName')
  return isGivenAlone ? mapping.map((use) => (use === 'givenName' ? 'fullName' : use)) : mapping
}

/** A list without a heading: names first, then the body they come from, then what they do there. */
function columnsWithoutHeading(count: number): ColumnMapping {
  const usual: readonly ColumnUse[] =
    count <= 2 ? ['fullName', 'organization'] : ['givenName', 'familyName', 'organization', 'duty']
  return Array.from({ length: count }, (_, index) => usual[index] ?? null)
}

/** A mapping with one column changed; another column with the same use gives it up. */
export function remapColumn(
  mapping: ColumnMapping,
  change: { readonly index: number; readonly use: ColumnUse },
): ColumnMapping {
  return mapping.map((use, index) => {
    if (index === change.index) return change.use
    return use === change.use ? null : use
  })
}

/** Words without accents, signs and capitals, to compare what people typed: «Ente (sede)» and «ENTE  sede» are one. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
