import { hrefOf, type Route } from './route.ts'

/** Goes to a place, as a link would. */
export function navigate(route: Route): void {
  window.location.hash = hrefOf(route).slice(1)
}
