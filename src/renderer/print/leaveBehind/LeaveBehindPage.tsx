import { useMemo } from 'react'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import { createWriter } from '#shared/reports/writer'
import '../../explainer/families.css'
import { documentLook } from '../documentLook'
import { PagePieces } from '../paging/PagePieces'
import { usePages } from '../paging/usePages'
import { useLogoUrl } from '../useLogoUrl'
import classes from './LeaveBehindPage.module.css'
import { leaveBehindBlocks } from './leaveBehindBlocks'
import { LEAVE_BEHIND_NAME } from './leaveBehindTitle'

/** A4 less its margins (LeaveBehindPage.module.css). */
const CONTENT = { widthMm: 210 - 2 * 18, heightMm: 297 - 20 - 22 }

interface LeaveBehindPageProps {
  readonly leaveBehind: LeaveBehind
  /** Everything is on its page, with its fonts. */
  readonly onLaidOut?: (pages: number) => void
}

/** What a client keeps of the explainer, as A4 pages in its brand. */
export function LeaveBehindPage({ leaveBehind, onLaidOut }: LeaveBehindPageProps) {
  const { client, date } = leaveBehind
  const writer = useMemo(() => createWriter(client.locale), [client.locale])
  const logoUrl = useLogoUrl(client.logo)
  // Without the logo the pages would be laid out, and counted, before they are complete.
  const blocks = useMemo(
    () => (logoUrl === undefined ? [] : leaveBehindBlocks(leaveBehind, writer, logoUrl)),
    [leaveBehind, writer, logoUrl],
  )
  const look = documentLook(client)
  const rootClass = `${look.className} ${classes.document}`
  const { pages, measurer } = usePages({ blocks, content: CONTENT, rootClass, style: look.style, onLaidOut })
  return (
    <>
      <article className={rootClass} style={look.style} lang="en" dir="ltr">
        {pages.map((pieces, index) => (
          <section key={index} className={classes.page} aria-label={`Page ${index + 1}`}>
            <div className={classes.content}>
              <PagePieces pieces={pieces} />
            </div>
            <footer className={classes.footer}>
              <span className={classes.footerName}>
                <bdi lang={client.locale}>{client.name || LEAVE_BEHIND_NAME}</bdi>
              </span>
              <span>
                {client.name && `${LEAVE_BEHIND_NAME} · `}
                <bdi lang={client.locale}>{writer.date(date)}</bdi>
              </span>
              <span className={classes.footerPage}>
                Page {index + 1} / {pages.length}
              </span>
            </footer>
          </section>
        ))}
      </article>
      {measurer}
    </>
  )
}
