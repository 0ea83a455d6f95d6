import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { projectFolder } from './places.mjs'

const ID = 'virtual:review-page'
const page = path.join(projectFolder, 'src', 'renderer', 'features', 'reviews', 'page')

/** What a client's browser may be: older phones open the file too. */
const TARGET = 'es2019'

async function bundleScript() {
  const bundle = await rolldown({
    input: path.join(page, 'main.ts'),
    transform: { target: TARGET },
    resolve: { alias: { '#shared': path.join(projectFolder, 'src', 'shared') } },
  })
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true })
    return { script: output[0].code, modules: output[0].moduleIds }
  } finally {
    await bundle.close()
  }
}

/** @param {string} css */
const withoutSpaces = (css) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')

/**
 * The review page's script and style as texts of a module, for the process that writes review files.
 * @returns {import('vite').Plugin}
 */
export function reviewPageAsset() {
  return {
    name: 'clientele-review-page',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const { script, modules } = await bundleScript()
      const style = await readFile(path.join(page, 'page.css'), 'utf8')
      for (const file of [...modules, path.join(page, 'page.css')]) this.addWatchFile(file)
      return [
        `export const REVIEW_SCRIPT = ${JSON.stringify(script)}`,
        `export const REVIEW_STYLE = ${JSON.stringify(withoutSpaces(style))}`,
      ].join('\n')
    },
  }
}
