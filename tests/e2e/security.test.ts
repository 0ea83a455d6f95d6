import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BrowserWindow, WebPreferences } from 'electron'
import type { ClientId } from '#shared/kernel/ids'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { present } from '../support/presentation'

/** Electron's security checklist (QUALITY §4), item by item, in the running app. */

const ROOT = resolve(import.meta.dirname, '../..')

let studio: Studio

test.beforeAll(async () => {
  let clientId = '' as ClientId
  studio = await launchStudio({
    prepare: async (api) => {
      clientId = (await api.onboarding.createLead({ name: 'Lead' })).clientId
    },
  })
  // The report printer's window is held to the same rules.
  await studio.app.evaluate(() =>
    (
      globalThis as { clienteleTest?: { warmUpReportWindow?: () => Promise<void> } }
    ).clienteleTest?.warmUpReportWindow?.(),
  )
  // So is the presenter's.
  await present(studio, clientId)
})

test.afterAll(async () => {
  await studio.close()
})

async function preferencesOfAll(): Promise<{ url: string; preferences: WebPreferences }[]> {
  return studio.app.evaluate(({ BrowserWindow: Windows }) =>
    Windows.getAllWindows().map((window: BrowserWindow) => ({
      url: window.webContents.getURL(),
      preferences: (
        window.webContents as unknown as { getLastWebPreferences(): WebPreferences }
      ).getLastWebPreferences(),
    })),
  )
}

/** Every window's page is asked; the answers have to be the same in all. */
async function inEveryPage<T>(work: () => T | Promise<T>): Promise<T[]> {
  return Promise.all(studio.app.windows().map((page) => page.evaluate(work)))
}

test('SEC-1 no request leaves the app', async () => {
  const failures = await inEveryPage(async () => {
    const attempts = [
      fetch('https://example.com/'),
      fetch('http://127.0.0.1:9/'),
      new Promise((done, fail) => {
        const image = new Image()
        image.addEventListener('load', done)
        image.addEventListener('error', () => fail(new Error('blocked')))
        image.src = 'https://example.com/pixel.png'
      }),
    ]
    return (await Promise.allSettled(attempts)).map((result) => result.status)
  })
  for (const statuses of failures) expect(statuses).toEqual(['rejected', 'rejected', 'rejected'])
  // Past the pages' own policy, the session refuses too.
  const fromMain = await studio.app.evaluate(async ({ session, net }) => {
    const response = await net
      .fetch('https://example.com/', { bypassCustomProtocolHandlers: true })
      .catch((error: Error) => error.message)
    const fromSession = await session.defaultSession
      .fetch('https://example.com/')
      .catch((error: Error) => error.message)
    return [String(response), String(fromSession)]
  })
  for (const message of fromMain) expect(message).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('SEC-2 pages have no Node', async () => {
  const found = await inEveryPage(() =>
    ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
  )
  for (const names of found) expect(names).toEqual([])
})

test('SEC-3 SEC-4 SEC-6 SEC-8 SEC-9 SEC-10 SEC-11 every window is isolated, sandboxed and without extras', async () => {
  const windows = await preferencesOfAll()
  const pages = windows.map(({ url }) => /\/(\w+)\.html/.exec(url)?.[1])
  expect(pages.toSorted()).toEqual(['presenter', 'report', 'studio'])
  for (const { preferences } of windows) {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    // Left out by Electron where it is off.
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false)
    expect(preferences.enableBlinkFeatures ?? '').toBe('')
  }
})

test('SEC-5 every permission is denied, asked or checked', async () => {
  const states = await studio.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'background-sync',
      'storage-access',
      'screen-wake-lock',
      'accelerometer',
    ]
    const answers: string[] = []
    for (const name of names) {
      try {
        answers.push((await navigator.permissions.query({ name: name as PermissionName })).state)
      } catch {
        answers.push('denied')
      }
    }
    return answers
  })
  expect(states.filter((state) => state === 'granted')).toEqual([])
  const asked = await studio.page.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    ),
    await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    ),
  ])
  expect(asked.filter((answer) => answer === 'granted')).toEqual([])
})

test('SEC-7 the content policy is strict and holds', async () => {
  const policy = await studio.page.evaluate(async () =>
    (await fetch('/studio.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy?.split(';').find((part) => part.trim().startsWith('script-src'))).not.toContain('unsafe-inline')
  const ran = await studio.page.evaluate(async () => {
    const marks: string[] = []
    Object.assign(globalThis, { canary: (name: string) => marks.push(name) })
    const script = document.createElement('script')
    script.textContent = 'canary("inline script")'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.setAttribute('onclick', 'canary("inline handler")')
    document.body.append(holder)
    holder.click()
    // In a task of its own: what the test's debugger evaluates is exempt from the policy.
    await new Promise<void>((done) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-new-func -- what the policy has to stop
          new Function('canary("eval")')()
        } catch (error) {
          if (!(error instanceof EvalError)) marks.push(String(error))
        }
        done()
      }, 0)
    })
    script.remove()
    holder.remove()
    return marks
  })
  expect(ran).toEqual([])
  const nonces = await studio.page.evaluate(async () =>
    Promise.all(
      [1, 2].map(
        async () =>
          /'nonce-([^']+)'/.exec((await fetch('/studio.html')).headers.get('content-security-policy') ?? '')?.[1],
      ),
    ),
  )
  expect(nonces[0]).toBeTruthy()
  expect(nonces[0]).not.toBe(nonces[1])
})

test('SEC-12 a webview is never attached', async () => {
  const before = await studio.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  await studio.page.evaluate(async () => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'data:text/html,hello')
    document.body.append(view)
    await new Promise((done) => setTimeout(done, 300))
    view.remove()
  })
  expect(await studio.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before)
})

test('SEC-13 no way leads to another page', async () => {
  const { page } = studio
  const url = page.url()
  const attempts: (() => Promise<unknown>)[] = [
    () => page.evaluate(() => location.assign('https://example.com/')),
    () => page.evaluate(() => location.assign('app://other/studio.html')),
    () => page.evaluate(() => location.assign('file:///etc/passwd')),
    () => page.evaluate(() => location.assign('/report.html')),
    () =>
      page.evaluate(() => {
        const link = document.createElement('a')
        link.href = 'https://example.com/'
        document.body.append(link)
        link.click()
        link.remove()
      }),
    () =>
      page.evaluate(() => {
        const form = document.createElement('form')
        form.action = 'https://example.com/'
        document.body.append(form)
        form.submit()
        form.remove()
      }),
    () =>
      page.evaluate(() => {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.com/'
        document.body.append(frame)
        frame.remove()
      }),
  ]
  for (const attempt of attempts) {
    await attempt().catch(() => {})
    await page.waitForTimeout(150)
    expect(page.url()).toBe(url)
  }
})

test('SEC-14 no window opens another', async () => {
  const before = studio.app.windows().length
  const opened = await studio.page.evaluate(() => [
    window.open('https://example.com/'),
    window.open('/report.html'),
    window.open('about:blank'),
  ])
  expect(opened).toEqual([null, null, null])
  expect(studio.app.windows()).toHaveLength(before)
})

test('SEC-15 only https: and mailto: links leave the app', async () => {
  const results = await studio.app.evaluate(async ({ shell }) => {
    const opened: string[] = []
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
    const { hostDispatch } = (
      globalThis as unknown as {
        clienteleTest: { hostDispatch: (scope: object, request: object) => Promise<{ ok: boolean }> }
      }
    ).clienteleTest
    const answers: boolean[] = []
    for (const url of [
      'https://example.com/post/1',
      'mailto:ana@example.com',
      'http://example.com/',
      'file:///etc/passwd',
      'smb://host/share',
      'ms-msdt:/id',
      'javascript:alert(1)',
      'data:text/html,x',
      'app://clientele/studio.html',
      'https://example.com@evil.example/',
      ' not a link',
      '',
    ]) {
      answers.push((await hostDispatch({ kind: 'studio' }, { path: 'host.openExternal', input: { url } })).ok)
    }
    return { opened, answers }
  })
  expect(results.answers).toEqual([true, true, ...Array.from({ length: 10 }, () => false)])
  expect(results.opened).toEqual(['https://example.com/post/1', 'mailto:ana@example.com'])
})

test('SEC-16 the app is built for one of the three newest majors', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  // Electron supports its three newest majors; 45 was the newest in November 2026.
  expect(Number(manifest.devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(43)
})

test('SEC-17 a port is handed only to the page itself', async () => {
  const answers = await studio.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/studio.html'
    document.body.append(frame)
    await new Promise((done) => setTimeout(done, 300))
    // Our own page cannot even be framed, and nothing inside a frame reaches the preload.
    let isReachable = true
    try {
      isReachable = frame.contentWindow?.document !== undefined
    } catch {
      isReachable = false
    }
    frame.remove()
    return isReachable
  })
  expect(answers).toBe(false)
  // A page that is not ours, in a window with our preload, asks and gets nothing.
  const foreign = await studio.app.evaluate(async ({ BrowserWindow: Windows }) => {
    const [own] = Windows.getAllWindows()
    if (!own) throw new Error('There is no window')
    const preload = (
      own.webContents as unknown as { getLastWebPreferences(): { preload: string } }
    ).getLastWebPreferences().preload
    const window = new Windows({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
    await window.loadURL('data:text/html,<title>foreign</title>')
    const gotPorts = await window.webContents.executeJavaScript(`new Promise((done) => {
      addEventListener('message', (event) => event.data?.type === 'clientele:ports' && done(true))
      postMessage({ type: 'clientele:ready' }, '*')
      setTimeout(() => done(false), 500)
    })`)
    window.destroy()
    return gotPorts as boolean
  })
  expect(foreign).toBe(false)
})

test('SEC-18 the protocol serves the app’s own files and nothing beside them', async () => {
  const statuses = await studio.page.evaluate(async () => {
    const paths = [
      '/../main/index.js',
      '/..%2fmain%2findex.js',
      '/..%5cmain%5cindex.js',
      '/%2e%2e/main/index.js',
      '/assets/../../main/index.js',
      '//etc/passwd',
      '/etc/passwd',
      '/C:/Windows/win.ini',
      '/%00studio.html',
      '/studio.html%00.js',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/./.././../package.json',
    ]
    const answers: [string, number, string][] = []
    for (const path of paths) {
      const response = await fetch(path).catch(() => new Response('', { status: 404 }))
      answers.push([path, response.status, (await response.text()).slice(0, 40)])
    }
    const ok = await fetch('/studio.html')
    const posted = await fetch('/studio.html', { method: 'POST' }).catch(() => new Response('', { status: 404 }))
    return { answers, ok: ok.status, posted: posted.status }
  })
  for (const [path, status] of statuses.answers) expect([path, status]).toEqual([path, 404])
  expect(statuses.ok).toBe(200)
  expect(statuses.posted).toBe(404)
})

test('SEC-20 the page gets ports and nothing of Electron', async () => {
  const names = await inEveryPage(() =>
    Object.getOwnPropertyNames(globalThis).filter((name) => /electron|ipc|clientele|^api$|bridge/i.test(name)),
  )
  for (const found of names) expect(found).toEqual([])
})
