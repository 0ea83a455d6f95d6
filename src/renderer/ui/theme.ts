import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const FALLBACKS =
  "'Noto Sans Arabic Variable', 'Noto Sans Hebrew Variable', 'Noto Sans JP Variable', 'Noto Color Emoji', system-ui, sans-serif"
export const SANS = `'Inter Variable', ${FALLBACKS}`
export const SERIF = `'Fraunces Variable', ${FALLBACKS}`

const warmGray: MantineColorsTuple = [
  '#faf7f2',
  '#f3eee6',
  '#e9e2d7',
  '#dcd4c7',
  '#c9bfb0',
  '#8f8476',
  '#6f655a',
  '#5a5249',
  '#3d3731',
  '#211d19',
]
const warmDark: MantineColorsTuple = [
  '#ece6dd',
  '#cfc7bb',
  '#a89e92',
  '#8d8377',
  '#4b4640',
  '#37332f',
  '#292623',
  '#1b1917',
  '#151312',
  '#0f0e0d',
]
const ink: MantineColorsTuple = [
  '#f3eee6',
  '#e9e2d7',
  '#dcd4c7',
  '#c9bfb0',
  '#a89d8f',
  '#8f8476',
  '#6f655a',
  '#4a433c',
  '#332d28',
  '#211d19',
]
const red: MantineColorsTuple = [
  '#fbeeea',
  '#f6dcd5',
  '#edbcb0',
  '#e5988a',
  '#dc7565',
  '#cd5645',
  '#b23b2b',
  '#9a2f21',
  '#7d2419',
  '#5d1a12',
]
const yellow: MantineColorsTuple = [
  '#fbf3e0',
  '#f6e6c2',
  '#eed193',
  '#e5ba62',
  '#d9a23a',
  '#bd8420',
  '#8f6111',
  '#764f0c',
  '#5d3e08',
  '#442d05',
]
const green: MantineColorsTuple = [
  '#edf4ec',
  '#dbe9d9',
  '#bcd6b9',
  '#98c095',
  '#74a871',
  '#528c51',
  '#3a703b',
  '#2e5c30',
  '#234925',
  '#183519',
]
const blue: MantineColorsTuple = [
  '#ebf1f6',
  '#d8e4ee',
  '#b5cde0',
  '#8db1cf',
  '#6594bb',
  '#4578a3',
  '#2f5f88',
  '#264e71',
  '#1d3d59',
  '#142b40',
]

/** Paper, ink and warm greys; colours with a meaning are red (overdue, wrong), yellow (watch), green (done), blue (to know). */
export const theme = createTheme({
  colors: { gray: warmGray, dark: warmDark, ink, red, yellow, green, teal: green, blue },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  white: '#ffffff',
  black: '#211d19',
  autoContrast: true,
  luminanceThreshold: 0.36,
  fontFamily: SANS,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(60 48 36 / 8%)',
    sm: '0 1px 3px rgb(60 48 36 / 10%)',
    md: '0 4px 16px rgb(60 48 36 / 12%)',
    lg: '0 8px 32px rgb(60 48 36 / 16%)',
    xl: '0 16px 48px rgb(60 48 36 / 20%)',
  },
  headings: {
    fontFamily: SANS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Mantine reckons what is written on a filled button for the light scheme only.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    const isPrimary = input.color === undefined || input.color === 'ink'
    return input.variant === 'filled' && isPrimary
      ? { ...colors, color: 'var(--mantine-primary-color-contrast)' }
      : colors
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    DateInput: {
      defaultProps: {
        ariaLabels: {
          previousMonth: 'Previous month',
          nextMonth: 'Next month',
          previousYear: 'Previous year',
          nextYear: 'Next year',
          previousDecade: 'Previous decade',
          nextDecade: 'Next decade',
        },
      },
    },
    CloseButton: { defaultProps: { 'aria-label': 'Close' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 160, transition: 'fade' },
        overlayProps: { color: '#151312', backgroundOpacity: 0.4 },
        centered: true,
        radius: 'lg',
        padding: 'lg',
      },
    },
    Drawer: { defaultProps: { overlayProps: { color: '#151312', backgroundOpacity: 0.4 } } },
    Popover: { defaultProps: { transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 120 } } },
    Checkbox: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
    Radio: { defaultProps: { iconColor: 'var(--mantine-primary-color-contrast)' } },
  },
})

/**
 * The app's own names for what is paper and what is ink; use these in CSS modules:
 * --paper, --paper-rail, --paper-raised, --paper-sunken, --line, --line-control, --ink, --ink-soft, --ink-faint,
 * --danger, --caution, --good, --info and the same with -wash.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--serif': SERIF },
  light: {
    '--paper': '#faf7f2',
    '--paper-rail': '#f3eee6',
    '--paper-raised': '#fffdfa',
    '--paper-sunken': '#efe9df',
    '--line': '#e5ddd1',
    '--line-control': '#8f8476',
    '--ink': '#211d19',
    '--ink-soft': '#5a5249',
    '--ink-faint': '#6f655a',
    '--danger': '#9a2f21',
    '--danger-wash': '#fbeeea',
    '--caution': '#764f0c',
    '--caution-wash': '#fbf3e0',
    '--good': '#2e5c30',
    '--good-wash': '#edf4ec',
    '--info': '#264e71',
    '--info-wash': '#ebf1f6',
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-dimmed': 'var(--ink-faint)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-border': 'var(--line-control)',
    '--mantine-color-disabled-color': 'var(--ink-faint)',
  },
  dark: {
    '--paper': '#1b1917',
    '--paper-rail': '#151312',
    '--paper-raised': '#242120',
    '--paper-sunken': '#121110',
    '--line': '#37332f',
    '--line-control': '#7d7469',
    '--ink': '#ece6dd',
    '--ink-soft': '#bdb4a8',
    '--ink-faint': '#a1978b',
    '--danger': '#f0988a',
    '--danger-wash': '#3a211c',
    '--caution': '#e5ba62',
    '--caution-wash': '#352a14',
    '--good': '#98c095',
    '--good-wash': '#1f2c1f',
    '--info': '#8db1cf',
    '--info-wash': '#1c2833',
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-success': 'var(--good)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-dimmed': 'var(--ink-faint)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-border': 'var(--line-control)',
    '--mantine-color-disabled-color': 'var(--ink-faint)',
    '--mantine-color-ink-text': 'var(--ink)',
    '--mantine-color-ink-light': '#302c29',
    '--mantine-color-ink-light-hover': '#3a3531',
    '--mantine-color-ink-light-color': 'var(--ink)',
    '--mantine-color-ink-outline': 'var(--ink)',
  },
})
