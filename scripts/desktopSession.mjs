// Runs inside dbus-run-session (see withDesktop): a notification service first, then the command.
import { spawn, spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { runForeground } from './foreground.mjs'

const serviceTimeoutMs = 5000

function notificationServiceIsUp() {
  const question = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.Notifications',
  ]
  return spawnSync('dbus-send', question, { encoding: 'utf8' }).stdout?.includes('true') ?? false
}

async function startNotificationService() {
  const log = openSync(process.env.CLIENTELE_NOTIFICATION_LOG ?? '/dev/null', 'w')
  const service = spawn('dunst', ['-print'], { stdio: ['ignore', log, 'ignore'] })
  const failed = new Promise((resolve) => service.on('error', resolve))
  const isUp = async () => {
    const deadline = Date.now() + serviceTimeoutMs
    while (Date.now() < deadline) {
      if (notificationServiceIsUp()) return null
      await sleep(50)
    }
    return new Error('dunst did not come up')
  }
  const failure = await Promise.race([failed, isUp()])
  if (failure) {
    process.stderr.write(
      `No notification service: ${failure.message}. Next step (Debian): apt-get install dunst dbus-x11\n`,
    )
  }
  return service
}

const [command = 'true', ...commandArguments] = process.argv.slice(2)
const service = await startNotificationService()
const code = await runForeground(command, commandArguments)
service.kill()
process.exit(code)
