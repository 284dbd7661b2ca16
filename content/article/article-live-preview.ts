import type { LivePreviewConfig } from 'payload'
import { previewPath } from '#content/address/addresses.ts'

/** The panel beside the form in which a story stands as readers will see it, and the windows that it can have. */
export const livePreview: LivePreviewConfig = {
  url: ({ data }) => (data.id ? previewPath(data.id as number) : null),
  breakpoints: [
    { name: 'ponsel', label: 'Ponsel', width: 360, height: 740 },
    { name: 'tablet', label: 'Tablet', width: 820, height: 1_100 },
    { name: 'desktop', label: 'Desktop', width: 1_280, height: 800 },
  ],
}

/** The buttons that open it and that share it, beside those that save. */
export const previewControls = [
  '/app/(newsroom)/admin/story-preview/preview-control.tsx#PreviewControl',
  '/app/(newsroom)/admin/story-preview/share-control.tsx#ShareControl',
]
