/** The same props, where an optional one is either absent or has a value. */
export type WithoutUndefined<Props> = { [Name in keyof Props]: Exclude<Props[Name], undefined> }

/** Gives props without those that are `undefined`: React Aria tells «absent» from «undefined». */
export function withoutUndefined<Props extends object>(props: Props): WithoutUndefined<Props> {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<Props>
}
