import type { AttachmentMeasures } from '#content/model/attachment/attachment.ts'
import type { AttachmentFault } from '#content/model/attachment/attachment-refusal.ts'

/** The number of pages of a PDF, or that it is damaged or locked. */
export async function pagesOf(
  bytes: Uint8Array,
): Promise<Pick<AttachmentMeasures, 'format' | 'pages'> | AttachmentFault> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 })
    const { numPages: pages } = document
    await document.loadingTask.destroy()
    return { format: 'pdf', pages }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { reason: isLocked ? 'locked' : 'damaged' }
  }
}
