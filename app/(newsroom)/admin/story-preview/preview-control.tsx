'use client'
import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { previewWindows } from '#content/newsroom/form/preview-windows.ts'
import { useSay } from '../desk-frame/use-say.ts'
import './story-preview.css'

/** Smaller, nobody can read what is shown. */
const SMALLEST = 0.25

/**
 * Beside the buttons that save: opens the page as readers will see it, in a window as wide as theirs and scaled to
 * the panel; what is typed shows at once.
 */
export function PreviewControl() {
  const say = useSay()
  const { id, globalSlug } = useDocumentInfo()
  const isThere = Boolean(id ?? globalSlug)
  const preview = useLivePreviewContext()
  const { breakpoint, breakpoints, isLivePreviewing, setBreakpoint, setIsLivePreviewing } = preview
  const windows = previewWindows.filter(({ name }) =>
    breakpoints?.some((known) => known.name === name),
  )
  const [isTold, setTold] = useState(false)
  useFittedWindow(preview)
  // Opened from the last time, it has the window of readers' phones.
  const [first] = windows
  useEffect(() => {
    if (isLivePreviewing && first && !windows.some(({ name }) => name === breakpoint)) {
      setBreakpoint(first.name)
    }
  })

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out among the desk's buttons
    <div className="preview-control" role="group" aria-label={say('Pratinjau')}>
      <span>{say('Pratinjau')}</span>
      {windows.map(({ name, label }) => {
        const isOpen = isThere && isLivePreviewing && breakpoint === name
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isOpen}
            onClick={() => {
              if (!isThere) return setTold(true)
              setBreakpoint(name)
              setIsLivePreviewing(!isOpen)
            }}
          >
            {say(label)}
          </button>
        )
      })}
      <span role="status" className="preview-note">
        {isTold &&
          !isThere &&
          say('Tulis judulnya dahulu: begitu draf tersimpan, pratinjau dapat dibuka.')}
      </span>
    </div>
  )
}

/**
 * Scales the window that is shown to the panel, and lets it be as high. Payload widens a window by what it is scaled,
 * so it is given the width that is left of it.
 */
function useFittedWindow({
  isLivePreviewing,
  breakpoint,
  breakpoints,
  size,
  setSize,
  setZoom,
}: ReturnType<typeof useLivePreviewContext>): void {
  const width = breakpoints?.find(({ name }) => name === breakpoint)?.width
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk puts a window back to its full width when it is chosen
  useEffect(() => {
    const panel = document.querySelector('.live-preview-window__main')
    if (!isLivePreviewing || !panel || typeof width !== 'number') return
    const scale = () => {
      const { clientWidth, clientHeight } = panel
      if (clientWidth === 0) return
      const zoom = Math.max(SMALLEST, Math.min(1, clientWidth / width))
      setZoom(zoom)
      setSize({ type: 'reset', value: { width: width * zoom, height: clientHeight } })
    }
    scale()
    const observer = new ResizeObserver(scale)
    observer.observe(panel)
    return () => observer.disconnect()
  }, [isLivePreviewing, width, size.width, setSize, setZoom])
}
