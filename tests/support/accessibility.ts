import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// The only rules of axe that look at colours; nothing else differs between light and dark.
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Every rule of WCAG 2.2 AA that axe can judge and that the page breaks, with the element. */
export async function brokenRules(page: Page, which: 'all' | 'of-colour' = 'all'): Promise<string[]> {
  // What is just coming or going has other colours than it will have.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  )
  // Electron opens no second page, in which axe would otherwise put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (which === 'all' ? axe.withTags(TAGS) : axe.withRules(RULES_OF_COLOUR)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 240)} ${node.any[0]?.message ?? ''}`),
  )
}

/** The studio's window at a size in screen pixels, and how much larger than usual everything in it is. */
export async function setWindow(app: ElectronApplication, width: number, height: number, zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/studio.html'),
      )
      window?.setContentSize(wanted.width, wanted.height)
      window?.webContents.setZoomFactor(wanted.zoom)
    },
    { width, height, zoom },
  )
}

/**
 * What WCAG 2.2 calls too small a target: less than 24 × 24 CSS pixels, where the circle of 24 pixels around its
 * middle reaches another target's. A link within a line of text is excepted.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SIZE = 24
    const selector =
      'a[href], button, input, select, textarea, summary, [role="button"], [role="option"], [role="menuitem"], [role="tab"], [role="separator"][tabindex], [role="row"][tabindex]'
    const boxes = [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((element) => !element.closest('[inert], [aria-hidden="true"]'))
      .map((element) => {
        const own = element.getBoundingClientRect()
        // What is hit is the whole field with its tags, or the label of a box.
        const label = (
          element.closest('.mantine-Input-input') ?? (element instanceof HTMLInputElement ? element.labels?.[0] : null)
        )?.getBoundingClientRect()
        const width = Math.max(own.width, label?.width ?? 0)
        const height = Math.max(own.height, label?.height ?? 0)
        return { element, width, height, x: own.x + own.width / 2, y: own.y + own.height / 2, own }
      })
      .filter(({ width, height, own }) => width > 1 && height > 1 && own.width > 0)
    const isInLine = ({ element }: (typeof boxes)[number]) =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.innerText.length ?? 0) > element.innerText.length
    const reaches = (one: (typeof boxes)[number], other: (typeof boxes)[number]) => {
      const { own } = other
      const right = Math.max(own.left - one.x, 0, one.x - own.right)
      const down = Math.max(own.top - one.y, 0, one.y - own.bottom)
      const isSmallToo = other.width < SIZE || other.height < SIZE
      const between = isSmallToo ? Math.hypot(one.x - other.x, one.y - other.y) : Number.POSITIVE_INFINITY
      return Math.hypot(right, down) < SIZE / 2 || between < SIZE
    }
    // What is hit may be larger than what is seen.
    const isHitAround = ({ element }: (typeof boxes)[number]) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const own = element.getBoundingClientRect()
      const [x, y] = [own.x + own.width / 2, own.y + own.height / 2]
      const reach = SIZE / 2 - 1
      return [
        [x - reach, y],
        [x + reach, y],
        [x, y - reach],
        [x, y + reach],
      ].every(([at = 0, down = 0]) => document.elementFromPoint(at, down) === element)
    }
    return boxes
      .filter(({ width, height }) => width < SIZE - 0.5 || height < SIZE - 0.5)
      .filter((box) => !isHitAround(box))
      .filter((box) => !isInLine(box))
      .filter((box) =>
        boxes.some(
          (other) =>
            other !== box &&
            !other.element.contains(box.element) &&
            !box.element.contains(other.element) &&
            reaches(box, other),
        ),
      )
      .map(
        ({ element, width, height }) =>
          `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.replace(/<svg.*<\/svg>/gs, '…').slice(0, 160)}`,
      )
  })
}

/**
 * Elements that hide or scroll what lies beyond their edge sideways, other than by an ellipsis. What is read in two
 * directions is excepted: grids and the tables that say so by being a region to scroll in.
 */
export function cutOffSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest('[role="grid"], [role="region"][tabindex], [aria-hidden="true"], svg, [inert]')) continue
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element)
      const isClipped = overflowX !== 'visible' && textOverflow !== 'ellipsis' && clipPath === 'none'
      const beyond = element.scrollWidth - element.clientWidth
      const isField = element.matches('input, textarea, select')
      if (isClipped && !isField && beyond > 1 && element.clientWidth > 1) {
        found.push(`${beyond} px beyond ${element.outerHTML.slice(0, 160)}`)
      }
    }
    return found
  })
}

export interface TabStop {
  readonly name: string
  /** It looks otherwise with the focus than without. */
  readonly isSeen: boolean
  /** Some of it is in sight: within the window, and under nothing else. */
  readonly isUncovered: boolean
}

/** Goes through the page with Tab from the top until it begins again; `hasEnd` is false after `most` stops. */
export async function tabThrough(page: Page, most = 400): Promise<{ stops: TabStop[]; hasEnd: boolean }> {
  await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#place"]')?.focus())
  await page.evaluate(watchFocus)
  const stops: TabStop[] = []
  const unseen = new Set<number>()
  while (stops.length < most) {
    await page.keyboard.press('Tab')
    const { wasSeen, stop } = await page.evaluate(() =>
      (
        globalThis as unknown as { lookAtFocus: () => { wasSeen: boolean; stop?: Omit<TabStop, 'isSeen'> } }
      ).lookAtFocus(),
    )
    if (!wasSeen) unseen.add(stops.length - 1)
    if (!stop) break
    stops.push({ ...stop, isSeen: true })
  }
  return {
    stops: stops.map((stop, index) => ({ ...stop, isSeen: !unseen.has(index) })),
    hasEnd: stops.length < most,
  }
}

/** Runs in the page: remembers how the element with the focus looked, and compares once the focus has gone on. */
function watchFocus(): void {
  const looksOf = (element: HTMLElement) => {
    // A look that is still on its way there is seen as well.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
    }
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    return [
      element,
      element.nextElementSibling,
      element.parentElement,
      element.closest('.mantine-Input-input'),
      ...labels,
    ].flatMap((part) =>
      part
        ? ['', '::before', '::after'].map((pseudo) => {
            const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, opacity } = getComputedStyle(
              part,
              pseudo || null,
            )
            return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor, opacity].join(
              ' ',
            )
          })
        : [],
    )
  }
  const isInSight = (element: HTMLElement) => {
    const parts = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])]
    return parts.some((part) => {
      const box = part.getBoundingClientRect()
      // What is cut to a shape may be anywhere in its box.
      const isCut = getComputedStyle(part).clipPath.startsWith('p')
      const shares = isCut ? Array.from({ length: 21 }, (_, index) => index / 20) : [0.5, 0.1, 0.9]
      return shares.some((right) =>
        shares.some((down) => {
          const top = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down)
          return top !== null && (part.contains(top) || (part === top.parentElement && top.contains(element)))
        }),
      )
    })
  }
  let last: { element: HTMLElement; looks: string[] } | undefined
  Object.assign(globalThis, {
    lookAtFocus: () => {
      // A picker that closes may give the focus back to its field once more.
      const wasSeen =
        !last?.element.isConnected ||
        last.element === document.activeElement ||
        looksOf(last.element).some((look, index) => look !== last?.looks[index])
      const element = document.activeElement
      last = undefined
      const isTop =
        !(element instanceof HTMLElement) || element === document.body || element.matches('a[href="#place"]')
      if (isTop) return { wasSeen }
      last = { element, looks: looksOf(element) }
      const name = [
        element.localName,
        element.getAttribute('aria-label') ?? '',
        element.innerText.slice(0, 40),
        element.id,
      ]
      return { wasSeen, stop: { name: name.join(' ').replace(/\s+/g, ' '), isUncovered: isInSight(element) } }
    },
  })
}
