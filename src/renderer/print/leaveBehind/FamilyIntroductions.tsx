import { FAMILY_NAMES } from '#shared/onboarding/family'
import type { PrintedFamily, PrintedStatement } from '#shared/onboarding/leaveBehind'
import classes from './FamilyIntroductions.module.css'
import { Statement } from './SourceMarks'

/** The three families side by side, each with what it is there for. */
export function FamilyIntroductions({ families }: { readonly families: readonly PrintedFamily[] }) {
  return (
    <div className={classes.columns}>
      {families.map(({ family, title, lead }) => (
        <section key={family} className={classes.family} data-family={family}>
          <h3 className={classes.name}>{FAMILY_NAMES[family].fullName}</h3>
          <p className={classes.title}>{title}</p>
          <p className={classes.text}>
            <Statement statement={lead} />
          </p>
        </section>
      ))}
    </div>
  )
}

/** What they give each other. */
export function Together({ statements }: { readonly statements: readonly PrintedStatement[] }) {
  return (
    <section className={classes.together}>
      <h3 className={classes.togetherTitle}>Better together</h3>
      <ul className={classes.togetherList}>
        {statements.map((statement) => (
          <li key={statement.text}>
            <Statement statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  )
}
