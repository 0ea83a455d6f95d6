/** What the process was asked to do, from everything after the app's own path. */
export type Launch =
  | { readonly kind: 'studio'; readonly workspace: string | undefined; readonly isDemo: boolean }
  | { readonly kind: 'command'; readonly words: readonly string[] }

const COMMAND_MARK = '--cli'

/** Chromium's own switches (`--no-sandbox`, `--remote-debugging-port=0`, …) pass through unnoticed. */
export function parseLaunch(argv: readonly string[]): Launch {
  const mark = argv.indexOf(COMMAND_MARK)
  if (mark >= 0) return { kind: 'command', words: argv.slice(mark + 1) }
  return { kind: 'studio', workspace: optionValue(argv, '--workspace'), isDemo: argv.includes('--demo') }
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${name}=`))
  if (joined) return joined.slice(name.length + 1)
  const index = argv.indexOf(name)
  return index >= 0 ? argv[index + 1] : undefined
}
