import type { FileProblem } from '../shared/ipc/file-problem.ts'

const kinds: Readonly<Record<string, Exclude<FileProblem['kind'], 'tooLarge' | 'other'>>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'readOnlyDisk',
  EBUSY: 'fileInUse',
  ETXTBSY: 'fileInUse',
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  ENAMETOOLONG: 'nameTooLong',
}

/** Puts what the system threw into a kind that a screen has words for. */
export function fileProblemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
  const kind = kinds[code]
  return kind === undefined ? { kind: 'other', code } : { kind }
}
