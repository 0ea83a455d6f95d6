import { type ReactNode, useId } from 'react'
import classes from './PostEditor.module.css'

interface EditorSectionProps {
  readonly title: string
  /** Beside the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One subject of a post, under its heading. */
export function EditorSection({ title, actions, children }: EditorSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h3 className={classes.heading} id={id}>
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
