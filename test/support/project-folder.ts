import { fileURLToPath } from 'node:url'

/** The root of the source tree, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
