// npm start [-- --demo | --workspace DIR]
import { exitWith, launchApp } from './launch.mjs'

await exitWith(() => launchApp(process.argv.slice(2), (line) => process.stderr.write(`${line}\n`)))
