import { useMemo } from 'react'
import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import type { CalendarDocument } from '#shared/exchange/calendarDocument'
import { documentLook } from '../../../print/documentLook'
import { PagePieces } from '../../../print/paging/PagePieces'
import { usePages } from '../../../print/paging/usePages'
import { useLogoUrl } from '../../../print/useLogoUrl'
import { placeOfZone } from '../../../ui/dateText'
import { StateGlyph } from '../../../ui/StateGlyph'
import classes from './CalendarDocumentPage.module.css'
import { calendarBlocks, dayRangeText } from './calendarBlocks'

/** A4 less margins, band and footer (CalendarDocumentPage.module.css). */
const CONTENT = {
  month: { widthMm: 297 - 2 * 12, heightMm: 210 - 20 - 15 },
  list: { widthMm: 210 - 2 * 16, heightMm: 297 - 24 - 18 },
} as const

interface CalendarDocumentPageProps {
  readonly calendar: CalendarDocument
  /** Everything is on its page, with its fonts. */
  readonly onLaidOut?: (pages: number) => void
}

/** The editorial calendar as A4 pages in the client's brand: months lie across, the list stands upright. */
export function CalendarDocumentPage({ calendar, onLaidOut }: CalendarDocumentPageProps) {
  const { client, layout, posts } = calendar
  const logoUrl = useLogoUrl(client.logo)
  const content = CONTENT[layout]
  // Without the logo the pages would be laid out, and counted, before they are complete.
  const blocks = useMemo(
    () => (logoUrl === undefined ? [] : calendarBlocks(calendar, content.heightMm)),
    [calendar, content, logoUrl],
  )
  const look = documentLook(client)
  const rootClass = `${look.className} ${classes.document}`
  const { pages, measurer } = usePages({ blocks, content, rootClass, style: look.style, onLaidOut })
  const states = [...new Set(posts.map(({ state }) => state))]
  return (
    <>
      <article className={rootClass} style={look.style} lang="en" dir="ltr">
        {pages.map((pieces, index) => (
          <section key={index} className={classes.page} data-layout={layout} aria-label={`Page ${index + 1}`}>
            <Band calendar={calendar} logoUrl={logoUrl ?? null} isFirst={index === 0} />
            <div className={classes.content}>
              <PagePieces pieces={pieces} />
            </div>
            <footer className={classes.footer}>
              <span className={classes.legend}>
                {layout === 'month' &&
                  states.map((state) => (
                    <span key={state} className={classes.state}>
                      <StateGlyph state={state} size={9} /> {POST_STATE_NAMES[state]}
                    </span>
                  ))}
                {layout === 'list' && <bdi>{client.name}</bdi>}
              </span>
              <span>Times in {placeOfZone(client.timeZone)}</span>
              <span className={classes.pageNumber}>
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

interface BandProps {
  readonly calendar: CalendarDocument
  readonly logoUrl: string | null
  readonly isFirst: boolean
}

function Band({ calendar, logoUrl, isFirst }: BandProps) {
  const { client } = calendar
  const Name = isFirst ? 'h1' : 'p'
  return (
    <header className={classes.band}>
      {logoUrl && (
        <span className={classes.plate}>
          <img className={classes.logo} src={logoUrl} alt={isFirst ? `Logo of ${client.name}` : ''} />
        </span>
      )}
      <Name className={classes.name}>
        <bdi lang={client.locale}>{client.name}</bdi>
      </Name>
      <span className={classes.kicker}>Editorial calendar · {dayRangeText(calendar)}</span>
    </header>
  )
}
