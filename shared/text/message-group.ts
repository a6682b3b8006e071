/** Messages in groups of groups; the leaves are ICU patterns. */
export interface MessageGroup {
  readonly [name: string]: string | MessageGroup
}

/** Names of all messages of a group, `<room>.<name>`; nested groups add their name in between. */
export type KeyOf<Group> = {
  [Name in keyof Group & string]: Group[Name] extends string ? Name : `${Name}.${KeyOf<Group[Name]>}`
}[keyof Group & string]

/** The pattern that a group keeps under a name like `home.kind.free`; null when there is none. */
export function patternOf(group: MessageGroup, key: string): string | null {
  let found: string | MessageGroup | undefined = group
  for (const name of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, name)) return null
    found = found[name]
  }
  return typeof found === 'string' ? found : null
}
