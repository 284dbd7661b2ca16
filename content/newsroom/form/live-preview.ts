import type { LivePreviewConfig } from 'payload'
import { previewPath } from '#content/base/address/addresses.ts'
import { PREVIEW_CONTROL, previewWindows } from './preview-windows.ts'

/** The panel beside the form in which a story stands as readers will see it, and the windows that it can have. */
export const livePreview: LivePreviewConfig = {
  url: ({ data }) => (data.id ? previewPath(data.id as number) : null),
  breakpoints: previewWindows,
}

/** The buttons that open it and that share it, beside those that save. */
export const previewControls = [
  PREVIEW_CONTROL,
  '/app/(newsroom)/admin/story-preview/share-control.tsx#ShareControl',
]
