import type { AttachmentFault } from '#content/model/attachment/attachment-refusal.ts'

/**
 * The number of pages of a PDF.
 * @throws what `refused` makes of a damaged or locked one
 */
export async function pagesOf(
  bytes: Buffer,
  refused: (fault: AttachmentFault) => Error,
): Promise<number> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { numPages } = document
    await document.loadingTask.destroy()
    return numPages
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw refused({ reason: isLocked ? 'locked' : 'damaged' })
  }
}
