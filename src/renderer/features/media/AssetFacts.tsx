import type { Asset } from '#shared/media/asset'
import { useUserTimeZone } from '../../api/studio'
import { dimensionsText, durationText, formatName, sizeText } from '../../media/mediaWords'
import { dateText, dayOf, timeText, USER_LOCALE } from '../../ui/dateText'
import classes from './AssetInspector.module.css'

/** What a file is. */
export function AssetFacts({ asset }: { asset: Asset }) {
  const timeZone = useUserTimeZone()
  const addedMs = Date.parse(asset.createdAtUtc)
  const facts: (readonly [string, string | undefined])[] = [
    ['Format', formatName(asset.mediaType)],
    ['Pixels', dimensionsText(asset)],
    ['Length', asset.durationMs === null ? undefined : durationText(asset.durationMs)],
    ['Size', sizeText(asset.byteSize)],
    ['Added', `${dateText(dayOf(addedMs, timeZone), USER_LOCALE)}, ${timeText(addedMs, timeZone, USER_LOCALE)}`],
  ]
  return (
    <section>
      <h3 className={classes.heading}>Details</h3>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
