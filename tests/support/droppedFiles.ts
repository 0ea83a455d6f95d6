import type { Locator } from '@playwright/test'
import type { GivenFile } from './mediaFiles'

/** Lets go of files over an element, as a drag from the system's file manager does. */
export async function dropFiles(target: Locator, files: readonly GivenFile[]): Promise<void> {
  await target.evaluate(
    (element, given) => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })),
  )
}
