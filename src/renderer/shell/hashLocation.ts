import { useSyncExternalStore } from 'react'

/**
 * The place of the window, kept whole in the hash: `#/client/ID/calendar?post=ID`. Wouter's own hash hook writes what
 * follows the question mark into the address of the page, where it stays when the place changes.
 */
const place = () => location.hash.replace(/^#?\/?/, '/')
const pathname = () => place().split('?', 1)[0] ?? '/'
const search = () => place().slice(pathname().length + 1)

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  window.addEventListener('popstate', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
    window.removeEventListener('popstate', onChange)
  }
}

export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const hash = `#${to.replace(/^#?\/?/, '/')}`
  if (hash === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', hash)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, pathname), navigate]
}
useHashLocation.hrefs = (href: string) => `#${href}`

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, search)
}
