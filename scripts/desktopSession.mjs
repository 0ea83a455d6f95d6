// Runs inside dbus-run-session (see withDesktop): a notification service first, then the command.
import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runForeground } from './foreground.mjs';

const serviceTimeoutMs = 5000;

function notificationServiceIsUp() {
  const question = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.Notifications',
  ];
  return spawnSync('dbus-send', question, { encoding: 'utf8' }).stdout?.includes('true') ?? false;
}

async function startNotificationService() {
  const log = openSync(process.env.CLIENTELE_NOTIFICATION_LOG ?? '/dev/null', 'w');
  const service = spawn('dunst', ['-print'], { stdio: ['ignore', log, 'ignore'] });
  let failure = '';
  service.on('error', (error) => (failure = error.message));
  const deadline = Date.now() + serviceTimeoutMs;
  while (!failure && Date.now() < deadline && !notificationServiceIsUp()) await sleep(50);
  if (failure || !notificationServiceIsUp()) {
    process.stderr.write(
      `No notification service: ${failure || 'dunst did not come up'}. Next step (Debian): apt-get install dunst dbus-x11\n`,
    );
  }
  return service;
}

const [command, ...commandArguments] = process.argv.slice(2);
const service = await startNotificationService();
const code = await runForeground(command, commandArguments);
service.kill();
process.exit(code);
