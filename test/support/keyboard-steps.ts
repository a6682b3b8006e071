import type { KeyboardPerson } from './keyboard.ts'

/** Makes a tavolo from the home, and comes to it. */
export async function makeTavoloByKeys(person: KeyboardPerson, title: string): Promise<void> {
  await person.reach('Nuovo tavolo')
  await person.press('Enter')
  await person.isAt('Titolo')
  await person.type(title)
  await person.press('Enter')
  await person.arrivesAt(title)
}

/** Goes to «Persone» and adds people by name and body; who sits for the same body as the one before needs no word for it. */
export async function addPeopleByKeys(
  person: KeyboardPerson,
  people: readonly (readonly [name: string, organization: string])[],
): Promise<void> {
  await person.press('Alt+2')
  await person.arrivesAt('Persone')
  await person.isAt('Nome e cognome')
  let last = ''
  for (const [name, organization] of people) {
    await person.type(name)
    if (organization !== last) {
      await person.press('Tab')
      await person.type(organization)
    }
    last = organization
    await person.press('Enter')
    await person.isAt('Nome e cognome')
  }
}

/** Goes to «Sessioni» and begins a session; its title has focus and is still to be written. */
export async function beginSessionByKeys(person: KeyboardPerson): Promise<void> {
  await person.press('Alt+3')
  await person.arrivesAt('Sessioni')
  await person.reach('Nuova sessione')
  await person.press('Enter')
  await person.isAt('Titolo')
}
