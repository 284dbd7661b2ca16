/**
 * Imports an export of WordPress whose photos are `a-641.jpg` and so on, as wide as their names say.
 * @module
 */
import type { Payload } from 'payload'
import { noise } from '#content/intake/photo/photo-samples.ts'
import { diskFile } from '#content/newsroom/import/legacy/export-file.ts'
import { importLegacy } from '#content/newsroom/import/legacy/legacy-import.ts'
import { readCatalogues, wordpressItems } from '#content/newsroom/import/legacy/wordpress-source.ts'

/** Imports `file`; `onStep` is called behind each photo that is read and each story that is stored. */
export async function runImport(
  payload: Payload,
  file: string,
  onStep: () => void = () => undefined,
): Promise<void> {
  const catalogues = await readCatalogues([diskFile(file)])
  await importLegacy(payload, {
    items: wordpressItems(catalogues, { zone: 'Asia/Jakarta', now: new Date() }),
    async readPicture(address) {
      const width = Number(/-(\d+)\.jpg$/.exec(address)?.[1])
      const bytes = await noise(width, 480).jpeg().toBuffer()
      onStep()
      return bytes
    },
    async onOutcome({ change, losses }) {
      if (change === 'refused') throw new Error(losses.join())
      onStep()
    },
    onFault(origin, error) {
      throw new Error(origin, { cause: error })
    },
  })
}
