/**
 * Why a sealed connection ends:
 * - `refused`: the other side does not know the secret, means another door, or is no Tavolo
 * - `altered`: a frame was changed, cut, left out, repeated or sent in another order
 * - `malformed`: a frame came unchanged from whoever knows the secret, and means nothing
 * - `too-large`: a message or a frame is larger than was agreed
 * - `not-open`: nothing can be said yet, or any more
 */
export interface SealProblem {
  readonly kind: 'refused' | 'altered' | 'malformed' | 'too-large' | 'not-open'
}

/** The WebSocket close code for each: a page may use only those that are free for applications (4000 to 4999). */
export const sealCloseCodes: Readonly<Record<SealProblem['kind'], number>> = {
  refused: 4490,
  altered: 4491,
  malformed: 4492,
  'too-large': 4493,
  'not-open': 4494,
}
