import type { PrintedCare } from '#shared/onboarding/leaveBehind'
import classes from './CareRow.module.css'
import { Statement } from './SourceMarks'
import { PrintedFamilyMark } from './PrintedFamilyMark'

/** One thing that the client cares about, and which families do what about it. */
export function CareRow({ care }: { readonly care: PrintedCare }) {
  return (
    <section className={classes.care}>
      <h3 className={classes.name}>{care.name}</h3>
      <div className={classes.families}>
        {care.families.map(({ family, statements }) => (
          <div key={family} className={classes.family}>
            <p className={classes.familyName}>
              <PrintedFamilyMark family={family} />
            </p>
            <ul className={classes.statements}>
              {statements.map((statement) => (
                <li key={statement.text}>
                  <Statement statement={statement} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
