import type { ReactNode } from 'react'
import classes from './FormSection.module.css'

interface FormSectionProps {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function FormSection({ id, title, text, children }: FormSectionProps) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        {title}
      </h2>
      {text ? <p className={classes.text}>{text}</p> : null}
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
