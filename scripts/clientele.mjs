// npm run -s clientele -- <command> …: stdout holds what the app writes there and nothing else.
import { exitWith, launchApp } from './launch.mjs'

await exitWith(() => launchApp(['--cli', ...process.argv.slice(2)], () => {}))
