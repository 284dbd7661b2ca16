'use client'
import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { previewWindows } from '#content/newsroom/form/preview-windows.ts'
import { useSay } from '../desk-frame/use-say.ts'
import './story-preview.css'

/** A page scaled down further is unreadable. */
const SMALLEST = 0.25

/**
 * Beside the save buttons: opens a live preview of the page in a window of the reader's width, scaled to fit the
 * panel.
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
  const [isHintShown, setHintShown] = useState(false)
  useFittedWindow(preview)
  // If the preview was left open, start with the first window (a phone's).
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
              if (!isThere) return setHintShown(true)
              setBreakpoint(name)
              setIsLivePreviewing(!isOpen)
            }}
          >
            {say(label)}
          </button>
        )
      })}
      <span role="status" className="preview-note">
        {isHintShown &&
          !isThere &&
          say('Tulis judulnya dahulu: begitu draf tersimpan, pratinjau dapat dibuka.')}
      </span>
    </div>
  )
}

/**
 * Scales the preview window to the panel's width and gives it the panel's height. Payload multiplies a window's width
 * by 1/zoom, so it gets the width after scaling.
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: Payload resets a window to its full width when it is chosen
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
