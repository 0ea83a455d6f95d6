import type { PrintedFamily, PrintedStatement } from '#shared/onboarding/leaveBehind'
import classes from './FamilyDoings.module.css'
import { PrintedFamilyMark } from './PrintedFamilyMark'
import { Statement } from './SourceMarks'

/** What is done every week, and by which signs it shows, family by family. */
export function FamilyDoings({ families }: { readonly families: readonly PrintedFamily[] }) {
  return (
    <div className={classes.columns}>
      {families.map(({ family, tasks, signsOfSuccess }) => (
        <section key={family} className={classes.family} data-family={family}>
          <h3 className={classes.name}>
            <PrintedFamilyMark family={family} />
          </h3>
          <Part title="What is done" statements={tasks} />
          <Part title="How it shows" statements={signsOfSuccess} />
        </section>
      ))}
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly statements: readonly PrintedStatement[]
}

function Part({ title, statements }: PartProps) {
  return (
    <>
      <h4 className={classes.title}>{title}</h4>
      <ul className={classes.list}>
        {statements.map((statement) => (
          <li key={statement.text}>
            <Statement statement={statement} />
          </li>
        ))}
      </ul>
    </>
  )
}
