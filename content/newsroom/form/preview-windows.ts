import type { DeskText } from '#content/base/desk-words/say.ts'

/** The window sizes of the desk's preview, in CSS pixels. */
export const previewWindows: { name: string; label: DeskText; width: number; height: number }[] = [
  { name: 'ponsel', label: 'Ponsel', width: 360, height: 740 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1_100 },
  { name: 'desktop', label: 'Desktop', width: 1_280, height: 800 },
]

/** The component with the buttons that open them, beside the save buttons. */
export const PREVIEW_CONTROL =
  '/app/(newsroom)/admin/story-preview/preview-control.tsx#PreviewControl'
