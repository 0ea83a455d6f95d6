import { offsetText, placeOfZone } from './dateText'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Languages as they are written in a country: how dates and numbers are set for people there. */
const LOCALES = (
  'af-ZA ar-AE ar-EG ar-MA ar-SA bg-BG bn-BD ca-ES cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN ' +
  'en-NG en-NZ en-SG en-US en-ZA es-AR es-CL es-CO es-ES es-MX es-PE es-US et-EE eu-ES fa-IR fi-FI fil-PH fr-BE fr-CA ' +
  'fr-CH fr-FR fr-MA ga-IE gl-ES he-IL hi-IN hr-HR hu-HU id-ID is-IS it-CH it-IT ja-JP ka-GE kk-KZ ko-KR lt-LT lv-LV ' +
  'ms-MY mt-MT nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-FI sv-SE sw-KE ta-IN th-TH tr-TR ' +
  'uk-UA ur-PK vi-VN zh-CN zh-HK zh-TW'
).split(' ')

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'
const CURRENCY_OF_REGION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EURO.split(' ').map((region) => [region, 'EUR'])),
  ...Object.fromEntries(
    (
      'AE:AED AR:ARS AU:AUD BD:BDT BG:EUR BR:BRL CA:CAD CH:CHF CL:CLP CN:CNY CO:COP CZ:CZK DK:DKK EG:EGP GB:GBP GE:GEL ' +
      'HK:HKD HU:HUF ID:IDR IL:ILS IN:INR IR:IRR IS:ISK JP:JPY KE:KES KR:KRW KZ:KZT MA:MAD MX:MXN MY:MYR NG:NGN NO:NOK ' +
      'NZ:NZD PE:PEN PH:PHP PK:PKR PL:PLN RO:RON RS:RSD RU:RUB SA:SAR SE:SEK SG:SGD TH:THB TR:TRY TW:TWD UA:UAH US:USD ' +
      'VN:VND ZA:ZAR'
    )
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]),
  ),
}

export function currencyOf(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize()
  return CURRENCY_OF_REGION[region ?? ''] ?? 'EUR'
}

// What was stored must stay choosable, also when the list of this machine does not know it.
function withCurrent(choices: readonly Choice[], current: string): readonly Choice[] {
  return current === '' || choices.some(({ value }) => value === current)
    ? choices
    : [{ value: current, label: current }, ...choices]
}

let zones: readonly Choice[] | undefined
/** Time zones as `Lisbon · Europe · UTC+1`, found by place, continent and offset. */
export function timeZoneChoices(current: string): readonly Choice[] {
  zones ??= [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((value) => {
    const area = value.includes('/') ? `${value.slice(0, value.lastIndexOf('/')).replaceAll('_', ' ')} · ` : ''
    return { value, label: `${placeOfZone(value)} · ${area}${offsetText(Date.now(), value)}` }
  })
  return withCurrent(zones, current)
}

let currencies: readonly Choice[] | undefined
/** Currencies as `EUR · Euro`. */
export function currencyChoices(current: string): readonly Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  currencies ??= Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value)}` }))
  return withCurrent(currencies, current)
}

let locales: readonly Choice[] | undefined
/** Languages as `Portuguese (Portugal) · pt-PT`. */
export function localeChoices(current: string): readonly Choice[] {
  locales ??= LOCALES.map((value) => ({ value, label: localeText(value) })).sort((one, other) =>
    one.label.localeCompare(other.label),
  )
  return withCurrent(locales, current)
}

export function localeText(locale: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })
  return `${names.of(locale) ?? locale} · ${locale}`
}
