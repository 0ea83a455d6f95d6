import { existsSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { app, dialog, shell } from 'electron'
import { AppError } from '#shared/rpc/appError'
import type { hostContract } from '#shared/rpc/hostApi'
import type { Handlers } from '#shared/rpc/procedure'
import { freeFile, type ReviewExporter } from './reviewExporter'
import { REVIEW_ENDING } from './reviewPictures'

/** Where review files go, and which of them can be shown: those that were written since the app was started. */
export function createReviewHostHandlers(
  workspace: string,
  exporter: ReviewExporter,
): Pick<Handlers<typeof hostContract>, 'exportReview' | 'showReview'> {
  const written = new Set<string>()
  const ask = async (name: string) => {
    const { canceled, filePath } = await dialog.showSaveDialog({
      title: 'Save the review file',
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: 'Web page', extensions: [REVIEW_ENDING.slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || !filePath) return null
    // On Linux the dialog adds no ending by itself.
    return resolve(extname(filePath).toLowerCase() === REVIEW_ENDING ? filePath : `${filePath}${REVIEW_ENDING}`)
  }
  return {
    exportReview: async ({ clientId, source, place }) => {
      const chooseFile = (name: string) =>
        place === 'choose' ? ask(name) : Promise.resolve(freeFile(join(workspace, 'reviews'), name))
      const exported = await exporter.export({ clientId, source, chooseFile })
      if (exported) written.add(exported.file)
      return exported
    },
    showReview: ({ file }) => {
      if (!written.has(file) || !existsSync(file)) {
        throw new AppError('review-file-not-found', `This file is not there any more: ${file}`)
      }
      shell.showItemInFolder(file)
      return {}
    },
  }
}
