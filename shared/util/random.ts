/** Where randomness comes from. */
export interface Random {
  /** That many fresh bytes that nobody can guess. */
  readonly bytes: (count: number) => Uint8Array
}
