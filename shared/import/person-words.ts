import type { Participant } from '../model/participant.ts'
import { foldWords, type NameOrder } from './people-columns.ts'

/** What people call a role at the table, in Italian and English. */
const roleWords: Readonly<Record<Participant['tableRole'], readonly string[]>> = {
  'procedure-officer': [
    'responsabile procedimento',
    'responsabile del procedimento',
    'rup',
    'procedure officer',
  ],
  member: ['componente', 'membro', 'member', 'partecipante', 'titolare', 'effettivo', 'componente effettivo'],
  substitute: [
    'supplente',
    'componente supplente',
    'sostituto',
    'sostituta',
    'substitute',
    'substitute member',
  ],
  observer: ['uditore', 'uditrice', 'osservatore', 'osservatrice', 'observer'],
  invited: [
    'invitato',
    'invitata',
    'invitato permanente',
    'ospite',
    'invited',
    'guest',
    'permanent guest',
    'standing invitee',
  ],
  facilitator: ['facilitatore', 'facilitatrice', 'facilitator'],
  'minute-taker': ['verbalizzante', 'segretario verbalizzante', 'segretaria verbalizzante', 'minute taker'],
}

/** What people call a mandate, in Italian and English. */
const mandateWords: Readonly<Record<NonNullable<Participant['mandate']>, readonly string[]>> = {
  'legal-representative': ['legale rappresentante', 'rappresentante legale', 'legal representative'],
  'standing-mandate': [
    'delega',
    'delegato',
    'delegata',
    'delega permanente',
    'delega scritta permanente',
    'standing mandate',
  ],
  'single-session-mandate': [
    'delega singola',
    'delega per la seduta',
    'delega per la singola seduta',
    'delega scritta per la singola seduta',
    'single session mandate',
    'mandate for the session',
    'mandate for one session',
  ],
  appointment: [
    'incarico',
    'incaricato',
    'incaricata',
    'incarico dell amministrazione',
    'appointment',
    'appointment by the authority',
  ],
  spokesperson: ['portavoce', 'portavoce designato dal gruppo', 'spokesperson'],
}

const yesWords: ReadonlySet<string> = new Set([
  'si',
  's',
  'x',
  'yes',
  'y',
  'ok',
  '1',
  'vero',
  'true',
  'consegnata',
  'data',
  'firmata',
])
const noWords: ReadonlySet<string> = new Set([
  'no',
  'n',
  '0',
  'falso',
  'false',
  'da consegnare',
  'non consegnata',
  'da firmare',
])

/** The role at the table that a text names; null when it is none. The record's own value (`member`) is taken too. */
export function readRole(text: string): Participant['tableRole'] | null {
  return findWords(roleWords, text)
}

/** The mandate that a text names; null when it is none. */
export function readMandate(text: string): Participant['mandate'] {
  return findWords(mandateWords, text)
}

/** Whether a text says yes or no; null when it says neither. A tick or a cross counts as yes. */
export function readYesNo(text: string): boolean | null {
  if (/^[✓✔☑✗✘☒]$/u.test(text.trim())) return true
  const words = foldWords(text)
  if (yesWords.has(words)) return true
  return noWords.has(words) ? false : null
}

function findWords<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
  text: string,
): Value | null {
  const wanted = foldWords(text)
  for (const value of Object.keys(words) as Value[]) {
    if (foldWords(value) === wanted || words[value].includes(wanted)) return value
  }
  return null
}

/** First words of family names of more words: «Dal Col», «De Santis», «Lo Iacono». */
const particles: ReadonlySet<string> = new Set([
  'da',
  'dal',
  'dalla',
  'de',
  'degli',
  'dei',
  'del',
  'della',
  'delle',
  'di',
  'la',
  'lo',
  'li',
  'le',
  'van',
  'von',
  'el',
  'al',
  'ben',
])

/**
 * Cuts a whole name in two. «Rossi, Mario» and «ROSSI Mario» show themselves which is which; otherwise `order` says.
 * A name of one word is a family name.
 */
export function splitName(
  whole: string,
  order: NameOrder,
): { readonly givenName: string; readonly familyName: string } {
  const comma = whole.indexOf(',')
  if (comma > 0) {
    return { familyName: whole.slice(0, comma).trim(), givenName: whole.slice(comma + 1).trim() }
  }
  const words = whole.split(' ').filter((word) => word !== '')
  if (words.length < 2) return { givenName: '', familyName: whole.trim() }
  const capitals = words.filter(isAllCapitals)
  if (capitals.length > 0 && capitals.length < words.length) {
    return {
      familyName: capitals.join(' '),
      givenName: words.filter((word) => !isAllCapitals(word)).join(' '),
    }
  }
  const cut = order === 'given-first' ? givenWords(words) : familyWords(words)
  const [first, rest] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  return order === 'given-first'
    ? { givenName: first, familyName: rest }
    : { familyName: first, givenName: rest }
}

/** With two given names («Maria Grazia Rossi») the last word is the family name, unless a particle begins it before. */
function givenWords(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && particles.has(foldWords(word)))
  return particle > 0 && particle < words.length - 1 ? particle : words.length - 1
}

function familyWords(words: readonly string[]): number {
  const isTwoWords = words.length > 2 && particles.has(foldWords(words[0] ?? ''))
  return isTwoWords ? 2 : 1
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}
