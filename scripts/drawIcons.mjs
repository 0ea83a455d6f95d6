// node scripts/drawIcons.mjs: draws resources/*.png from their SVGs. Run after changing one; the PNGs are committed.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { projectFolder } from './places.mjs'

const resources = path.join(projectFolder, 'resources')

/** @type {readonly { source: string, target: string, size: number, scale: number }[]} */
const pictures = [
  { source: 'icon.svg', target: 'icon.png', size: 512, scale: 1 },
  { source: 'tray.svg', target: 'tray.png', size: 24, scale: 1 },
  { source: 'tray.svg', target: 'tray@2x.png', size: 24, scale: 2 },
  // Black on nothing: macOS paints a picture named …Template in the colour of the menu bar.
  { source: 'trayTemplate.svg', target: 'trayTemplate.png', size: 18, scale: 1 },
  { source: 'trayTemplate.svg', target: 'trayTemplate@2x.png', size: 18, scale: 2 },
]

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' })
try {
  for (const { source, target, size, scale } of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: scale })
    const svg = await readFile(path.join(resources, source), 'utf8')
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
    await writeFile(path.join(resources, target), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
} finally {
  await browser.close()
}
