import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lockedPackageSchema = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})

const lockfileSchema = z.object({ packages: z.record(z.string(), lockedPackageSchema) })

/** One package as package-lock.json fixes it. */
export interface LockedPackage extends z.infer<typeof lockedPackageSchema> {
  /** Where npm puts it, like `node_modules/a/node_modules/b`. */
  readonly folder: string
  readonly name: string
}

const folderWord = 'node_modules/'

/** All packages of a project's package-lock.json, without the project itself, in its order. */
export function readLockfile(projectFolder: string): LockedPackage[] {
  const { packages } = lockfileSchema.parse(
    JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')),
  )
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, locked]) => {
      return { ...locked, folder, name: folder.slice(folder.lastIndexOf(folderWord) + folderWord.length) }
    })
}

/** Whether a package may be in what people install: it is there for more than developing Tavolo. */
export function isShipped({ dev, devOptional }: LockedPackage): boolean {
  return dev !== true && devOptional !== true
}

/** The folders in which Node looks for a package that another one needs, the nearest first. */
export function lookupFolders(needing: string, name: string): string[] {
  const folders: string[] = []
  for (
    let base = needing;
    base !== '';
    base = base.slice(0, Math.max(0, base.lastIndexOf(`/${folderWord}`)))
  ) {
    folders.push(`${base}/${folderWord}${name}`)
  }
  return [...folders, `${folderWord}${name}`]
}
