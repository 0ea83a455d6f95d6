import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import {
  isTagged,
  NO_UTM_TAGS,
  splitLink,
  tagLink,
  UTM_NAMES,
  type UtmName,
  type UtmTags,
  webLinkProblem,
} from '#shared/calendar/utm'
import { useHostCommand } from '../../../api/hooks'
import { showFailure } from '../../../ui/notices'
import classes from './LinkEditor.module.css'
import { storable } from './storable'

const FIELD_WORDS: Readonly<Record<UtmName, string>> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  term: 'Term',
  content: 'Content',
}

interface LinkEditorProps {
  readonly label: string
  readonly placeholder?: string
  readonly link: string
  /** What tags begin with. An empty source: each channel gets its own, and it is not asked for here. */
  readonly usual: UtmTags
  readonly onChange: (link: string) => void
  /** Beside the copy button. */
  readonly children?: ReactNode
}

/** A link with the tags by which web analytics tell where a visit came from. The link itself is all that is stored. */
export function LinkEditor({ label, placeholder = 'https://', link, usual, onChange, children }: LinkEditorProps) {
  const [isTyping, setTyping] = useState(false)
  // Emptying the last field is on the way to typing another value.
  const [isTagging, setTagging] = useState(false)
  const copy = useHostCommand('copyText', { onError: (error) => showFailure(error, 'Not copied') })
  const problem = link.trim() === '' ? undefined : webLinkProblem(link)
  const isLink = link.trim() !== '' && !problem
  const taken = splitLink(link)
  const isOpen = isLink && (isTagging || isTagged(taken))
  const asked = UTM_NAMES.filter((name) => name !== 'source' || usual.source !== '')
  const change = (tags: UtmTags) => onChange(tagLink(taken.address, tags))
  return (
    <div className={classes.link}>
      <TextInput
        label={label}
        type="url"
        dir="ltr"
        placeholder={placeholder}
        value={link}
        maxLength={10_000}
        error={isTyping ? undefined : problem}
        onChange={(event) => onChange(storable(event.currentTarget.value))}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
      />
      <Checkbox
        label="Tag for analytics (UTM)"
        disabled={!isLink}
        checked={isOpen}
        onChange={(event) => {
          const isWanted = event.currentTarget.checked
          setTagging(isWanted)
          change(isWanted ? usual : NO_UTM_TAGS)
        }}
      />
      {isOpen && (
        <div className={classes.tags} role="group" aria-label={`Tags of ${label}`}>
          {asked.map((name) => (
            <TextInput
              key={name}
              size="xs"
              label={FIELD_WORDS[name]}
              placeholder={usual[name]}
              value={taken.tags[name]}
              maxLength={500}
              onChange={(event) => {
                setTagging(true)
                change({ ...taken.tags, [name]: storable(event.currentTarget.value).toLowerCase() })
              }}
            />
          ))}
          {usual.source === '' && <p className={classes.note}>Source: each channel’s own</p>}
          <p className={classes.result}>
            <span className={classes.note}>Result</span>
            <bdi dir="ltr">{link.trim()}</bdi>
          </p>
        </div>
      )}
      {isLink && (
        <div className={classes.actions}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => copy.mutate({ text: link.trim() })}
          >
            {copy.isSuccess && copy.variables.text === link.trim() ? 'Copied' : 'Copy link'}
          </Button>
          {children}
        </div>
      )}
    </div>
  )
}
