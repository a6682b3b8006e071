/** The number by which something is called while a vote runs. */
export function Called({ by }: { readonly by: number | undefined }) {
  return by === undefined ? null : <b>{by}. </b>
}
