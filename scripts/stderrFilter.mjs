import { Transform } from 'node:stream'

// What Chromium and the libraries under it say on a machine without a full desktop. FATAL stays.
const noise = [
  // [pid:date/time:LEVEL:file(line)], with a thread id and a colon before the line number in newer ones.
  /^\[(?:\d+:)+\d{4}\/\d{6}\.\d+:(?:ERROR|WARNING|INFO|VERBOSE\d+):/,
  /^(?:\(.*:\d+\): )?(?:Gtk|Gdk|GLib|GLib-GObject|GLib-GIO|dconf|libnotify|Pango)-(?:WARNING|CRITICAL|Message)/i,
  /^ALSA lib /,
  /^libva (?:error|info)/,
  /^(?:MESA|libEGL|libGL|dri2|dri3|EGL|Vulkan|Warning: vk)[-: ]/i,
  /^Fontconfig (?:warning|error)/,
  /^DevTools listening on /,
  /^Failed to (?:connect to the bus|load module "(?:canberra|atk))/,
  /^Xlib: /,
  /^dbus-daemon\[\d+\]: /,
]

/** @param {string} line */
export function isElectronNoise(line) {
  return noise.some((pattern) => pattern.test(line))
}

/** Lets the app's own lines through, and holds back what Electron says on its own account. */
export function createNoiseFilter() {
  let rest = ''
  return new Transform({
    transform(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      const kept = lines.filter((line) => !isElectronNoise(line))
      // GLib puts an empty line around each of its warnings.
      const dropped = kept.length < lines.length
      const output = dropped ? kept.filter((line) => line !== '') : kept
      done(null, output.map((line) => `${line}\n`).join(''))
    },
    flush(done) {
      done(null, isElectronNoise(rest) ? '' : rest)
    },
  })
}
