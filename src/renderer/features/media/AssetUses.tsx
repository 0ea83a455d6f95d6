import { Link } from 'wouter'
import { POST_STATE_NAMES } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { useBackendQuery } from '../../api/hooks'
import { counted } from '../../media/mediaWords'
import { postPath } from '../../shell/paths'
import { dateText, USER_LOCALE } from '../../ui/dateText'
import { Failure } from '../../ui/Failure'
import classes from './AssetInspector.module.css'

/** The posts that use a file. */
export function AssetUses({ clientId, asset }: { clientId: ClientId; asset: Asset }) {
  const uses = useBackendQuery('media', 'listAssetUses', { clientId, assetId: asset.id })
  return (
    <section>
      <h3 className={classes.heading}>
        {asset.useCount === 0 ? 'Not used in a post' : `Used in ${counted(asset.useCount, 'post')}`}
      </h3>
      {uses.isError ? <Failure error={uses.error} /> : null}
      <ul className={classes.uses}>
        {uses.data?.map(({ postId, title, state, scheduledAt }) => (
          <li key={postId}>
            <Link href={postPath(clientId, postId)} className={classes.use}>
              <bdi className={classes.useTitle}>{title || 'Untitled'}</bdi>
              <span className={classes.useWhen}>
                {POST_STATE_NAMES[state]}
                {scheduledAt === null ? '' : ` · ${dateText(scheduledAt.slice(0, 10), USER_LOCALE)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
