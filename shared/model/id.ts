import { z } from 'zod'

/** A record's id: its kind, a colon, then letters, digits and hyphens («need:01J…»). */
export type Id<Kind extends string> = `${Kind}:${string}`

const idSchemas = new Map<string, z.ZodTemplateLiteral>()

/**
 * Schema of the ids of one kind. The part after the colon has 1 to 64 letters, digits or hyphens. Each kind has one: fields of
 * records name ids hundreds of times.
 */
export function idSchema<Kind extends string>(kind: Kind): z.ZodTemplateLiteral<Id<Kind>> {
  const known = idSchemas.get(kind)
  if (known !== undefined) return known as z.ZodTemplateLiteral<Id<Kind>>
  const made = z.templateLiteral([kind, ':', z.string().regex(/[A-Za-z0-9-]{1,64}/)])
  idSchemas.set(kind, made)
  return made
}

/** Makes new ids of a kind. The randomness behind it is the caller's, so that tests are repeatable. */
export type NewId = <Kind extends string>(kind: Kind) => Id<Kind>

/** The part of an id after its kind. */
export function idSuffix(id: Id<string>): string {
  return id.slice(id.indexOf(':') + 1)
}
