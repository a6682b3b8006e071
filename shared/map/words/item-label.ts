/** «B04 Nessun trasporto la sera»: a need or a resource where one line names it; its title alone while it has no code. */
export function itemLabel({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code} ${title}`.trim()
}
