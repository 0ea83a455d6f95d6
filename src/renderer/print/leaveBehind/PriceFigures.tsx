import type { PrintedRecommendation } from '#shared/onboarding/leaveBehind'
import { moneyText, type Price } from '#shared/onboarding/price'
import { isolate } from '#shared/reports/writer'
import { hoursText } from '../../explainer/recommendationWords'
import classes from './PriceFigures.module.css'
import { PrintedFamilyMark } from './PrintedFamilyMark'

interface PriceFiguresProps {
  readonly price: Price
  readonly recommendation: PrintedRecommendation
  readonly locale: string
}

/** The monthly price in large type, and how it comes about. */
export function PriceFigures({ price, recommendation, locale }: PriceFiguresProps) {
  const money = (amountMinor: number) => (
    <bdi lang={locale}>{isolate(moneyText(amountMinor, price.currency, locale))}</bdi>
  )
  const agreed = recommendation.families.filter(({ hours }) => hours > 0)
  return (
    <div className={classes.price}>
      <p className={classes.total}>
        <span className={classes.figure}>{money(price.monthlyMinor)}</span> a month
      </p>
      <div>
        {agreed.length > 0 && (
          <table className={classes.lines}>
            <tbody>
              {agreed.map(({ family, hours }) => (
                <tr key={family}>
                  <th scope="row">
                    <PrintedFamilyMark family={family} />
                  </th>
                  <td>{hoursText(hours)}</td>
                </tr>
              ))}
              {agreed.length > 1 && (
                <tr>
                  <th scope="row">Together</th>
                  <td>{hoursText(price.hours)}</td>
                </tr>
              )}
            </tbody>
          </table>
        )}
        <p className={classes.terms}>
          {price.terms.kind === 'hourly' ? (
            <>At {money(price.terms.rateMinor)} an hour.</>
          ) : (
            'A fixed price for the month, whatever the hours come to.'
          )}
        </p>
      </div>
    </div>
  )
}
