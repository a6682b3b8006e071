import { z } from 'zod'
import { type Id, idSchema } from '../../shared/model/id.ts'

const storageKey = 'tavolo.votes'

/** The last so many anonymous votes of a tavolo: with more nobody comes back to the first. */
const mostTokens = 200

const tavoloSchema = z.object({
  participantId: idSchema('participant').nullable(),
  tokens: z.array(z.tuple([idSchema('vote'), idSchema('voter')])),
})

const keptSchema = z.record(z.string(), tavoloSchema)

/** As whom this computer votes, in each tavolo. */
export interface VoteMemory {
  /** The participant who voted here last; null when nobody has. */
  readonly voterOf: (tavoloId: Id<'tavolo'>) => Id<'participant'> | null
  readonly keepVoter: (tavoloId: Id<'tavolo'>, participantId: Id<'participant'> | null) => void
  /** The name that says nothing under which an anonymous vote is cast here: the same one however often one comes back. */
  readonly tokenOf: (tavoloId: Id<'tavolo'>, voteId: Id<'vote'>) => Id<'voter'>
  readonly forget: (tavoloId: Id<'tavolo'>) => void
}

/** Reads what was remembered; what cannot be read counts as nothing. `makeToken` is asked once a vote. */
export function createVoteMemory(storage: Storage, makeToken: () => Id<'voter'>): VoteMemory {
  let kept = readKept(storage)
  function of(tavoloId: Id<'tavolo'>): z.infer<typeof tavoloSchema> {
    return kept[tavoloId] ?? { participantId: null, tokens: [] }
  }
  function keep(next: z.infer<typeof keptSchema>): void {
    kept = next
    try {
      storage.setItem(storageKey, JSON.stringify(kept))
    } catch {
      // No room: it is remembered until the window closes.
    }
  }
  return {
    voterOf: (tavoloId) => of(tavoloId).participantId,
    keepVoter: (tavoloId, participantId) => keep({ ...kept, [tavoloId]: { ...of(tavoloId), participantId } }),
    tokenOf(tavoloId, voteId) {
      const { tokens, participantId } = of(tavoloId)
      const known = tokens.find(([id]) => id === voteId)
      if (known !== undefined) return known[1]
      const made = makeToken()
      const next: [Id<'vote'>, Id<'voter'>][] = [...tokens, [voteId, made]]
      keep({ ...kept, [tavoloId]: { participantId, tokens: next.slice(-mostTokens) } })
      return made
    },
    forget(tavoloId) {
      const { [tavoloId]: gone, ...others } = kept
      if (gone !== undefined) keep(others)
    },
  }
}

function readKept(storage: Storage): z.infer<typeof keptSchema> {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? '{}'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
