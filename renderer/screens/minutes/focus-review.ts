/** Goes to the life of the verbale: its status, the observations, the signatures. */
export function focusReview(): void {
  const section = document.querySelector<HTMLElement>('#minutes-status')
  section?.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}
