import type { BackupPlace, BackupWriteProblem } from '../../shared/ipc/backups.ts'
import type { Result } from '../../shared/util/result.ts'
import type { WriteProblem } from '../exchange/file-desk.ts'

/** A backup that was made, or that was not needed because the newest one is the same. */
export interface BackupMade {
  readonly kind: 'written' | 'unchanged'
  /** The bare name of the file. */
  readonly name: string
  readonly place: BackupPlace
  /** How many photos and documents this computer does not have, so that the backup has not either. */
  readonly missingCount: number
}

/** Why a backup was not made. The tavolo and the earlier backups are as they were. */
export type BackupProblem =
  | BackupWriteProblem
  | WriteProblem
  /** A newer Tavolo wrote it: this one cannot prove what it would copy, and nobody can change it here. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unexpected' }

/** How making a backup ended. */
export type BackupOutcome = Result<BackupMade, BackupProblem>
