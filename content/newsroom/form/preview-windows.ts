import type { DeskText } from '#content/base/desk-words/say.ts'

/** The windows in which the desk shows a page as readers will see it, in CSS pixels. */
export const previewWindows: { name: string; label: DeskText; width: number; height: number }[] = [
  { name: 'ponsel', label: 'Ponsel', width: 360, height: 740 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1_100 },
  { name: 'desktop', label: 'Desktop', width: 1_280, height: 800 },
]

/** The buttons that open them, beside those that save. */
export const PREVIEW_CONTROL =
  '/app/(newsroom)/admin/story-preview/preview-control.tsx#PreviewControl'
