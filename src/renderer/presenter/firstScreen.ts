import type { PresenterScreen } from '#shared/onboarding/presenterScreen'
import { FIRST_SCREEN_ELEMENT } from '#shared/workspace/firstScreen'

/** What main put into the page; undefined in development, and when the data process was slow. */
export function takeFirstScreen(): PresenterScreen | undefined {
  const element = document.getElementById(FIRST_SCREEN_ELEMENT)
  if (!element) return undefined
  element.remove()
  return JSON.parse(element.textContent) as PresenterScreen
}
