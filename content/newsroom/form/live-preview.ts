import type { LivePreviewConfig } from 'payload'
import { previewPath } from '#content/base/address/addresses.ts'
import { PREVIEW_CONTROL, previewWindows } from './preview-windows.ts'

/** The live preview beside the form, in the window sizes of {@link previewWindows}. */
export const livePreview: LivePreviewConfig = {
  url: ({ data }) => (data.id ? previewPath(data.id as number) : null),
  breakpoints: previewWindows,
}

/** The buttons that open and share the preview, beside the save buttons. */
export const previewControls = [
  PREVIEW_CONTROL,
  '/app/(newsroom)/admin/story-preview/share-control.tsx#ShareControl',
]
