import classes from './MarkedText.module.css'

interface MarkedTextProps {
  readonly parts: readonly { readonly text: string; readonly isMatch: boolean }[]
}

/** A piece of text with the words marked that were looked for. */
export function MarkedText({ parts }: MarkedTextProps) {
  return parts.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} className={classes.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
