import type { Page } from '@playwright/test'

interface Fiber {
  readonly flags: number
  readonly memoizedProps: Readonly<Record<string, unknown>> | null
  readonly alternate: Fiber | null
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly type: unknown
}

/**
 * Reloads the page with the hook through which React's developer tools look at each commit, so that a test can say
 * which days of the calendar were rendered, in the app as it is built.
 */
export async function watchRendering(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const PERFORMED_WORK = 1
    const rendered: string[] = []
    const visit = (fiber: Fiber | null): void => {
      for (let current = fiber; current; current = current.sibling) {
        const date = typeof current.type === 'string' ? undefined : dateOf(current)
        const isNewOrWorked = !current.alternate || (current.flags & PERFORMED_WORK) !== 0
        if (date !== undefined && isNewOrWorked && current.alternate?.memoizedProps !== current.memoizedProps)
          rendered.push(date)
        // React leaves untouched subtrees as they are: the same child in both trees was not visited.
        if (current.child && current.child !== current.alternate?.child) visit(current.child)
      }
    }
    // The component whose own element is a day.
    const dateOf = (fiber: Fiber): string | undefined => {
      const host = fiber.child
      const date = typeof host?.type === 'string' ? host.memoizedProps?.['data-date'] : undefined
      return typeof date === 'string' ? date : undefined
    }
    Object.assign(globalThis, {
      renderedDays: rendered,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => visit(root.current),
      },
    })
  })
  await page.reload()
}

/** The days rendered since the last call. */
export async function countRenderedDays(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { renderedDays } = globalThis as unknown as { renderedDays: string[] }
    return renderedDays.splice(0)
  })
}
