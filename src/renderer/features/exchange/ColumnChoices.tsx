import { NativeSelect } from '@mantine/core'
import type { PostTablePreview } from '#shared/exchange/contract'
import { channelColumnOf, POST_COLUMN_NAMES, PostColumn } from '#shared/exchange/postTable'
import panel from '../../ui/ImportPanel.module.css'
import classes from './ExchangePage.module.css'

const LEFT_OUT = ''

interface ColumnChoicesProps {
  readonly preview: PostTablePreview
  readonly onColumns: (columns: (PostColumn | null)[]) => void
}

/** What each column of the file becomes. A kind goes to one column: choosing it takes it from another. */
export function ColumnChoices({ preview, onColumns }: ColumnChoicesProps) {
  const { columns, settings } = preview
  const choose = (index: number, kind: PostColumn | null) =>
    onColumns(settings.columns.map((each, other) => (other === index ? kind : each === kind ? null : each)))
  return (
    <section aria-label="Columns">
      <h3 className={panel.subtitle}>Columns</h3>
      <div className={classes.mapping}>
        <table>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">For example</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, samples }, index) => {
              const ofChannel = preview.source === 'clientele' && channelColumnOf(name) !== undefined
              return (
                <tr key={index}>
                  <th scope="row">
                    <bdi>{name || `Column ${index + 1}`}</bdi>
                  </th>
                  <td className={classes.samples}>
                    <bdi>{samples.join(' · ') || 'Empty'}</bdi>
                  </td>
                  <td>
                    {ofChannel ? (
                      'Its channel’s own'
                    ) : (
                      <NativeSelect
                        className={classes.choice}
                        size="xs"
                        aria-label={`Column ${name || index + 1} becomes`}
                        value={settings.columns[index] ?? LEFT_OUT}
                        onChange={(event) => {
                          const kind = PostColumn.safeParse(event.currentTarget.value)
                          choose(index, kind.success ? kind.data : null)
                        }}
                        data={[
                          { value: LEFT_OUT, label: 'Left out' },
                          ...PostColumn.options.map((value) => ({ value, label: POST_COLUMN_NAMES[value] })),
                        ]}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
