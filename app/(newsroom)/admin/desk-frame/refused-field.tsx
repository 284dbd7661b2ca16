'use client'
import { type ReactNode, useEffect } from 'react'

/** Milliseconds after a press within which a field that turns red was refused because of it. */
const PATIENCE = 15_000

const SAVE_BUTTONS = '#action-save, #action-save-draft, .step-dialog button[type="submit"]'
const REFUSED = '.field-type.error, .rich-text-lexical.error'
const WRITABLE = 'input, textarea, select, [contenteditable="true"]'

/**
 * After a press on a save button that is refused, scrolls to the first refused field and puts the keyboard there. An
 * autosave moves nothing: somebody is writing.
 */
export function RefusedField({ children }: { children: ReactNode }) {
  useEffect(() => {
    let stop = () => {}
    const onPress = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest(SAVE_BUTTONS)) return
      stop()
      stop = awaitRefusal()
    }
    addEventListener('click', onPress, true)
    return () => {
      removeEventListener('click', onPress, true)
      stop()
    }
  }, [])
  return children
}

/** Waits for a field to turn red, or for what the person does next; returns how to stop. */
function awaitRefusal(): () => void {
  const observer = new MutationObserver(() => {
    if (show(document.querySelector(REFUSED))) stop()
  })
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    removeEventListener('keydown', stop, true)
  }
  const timer = setTimeout(stop, PATIENCE)
  addEventListener('keydown', stop, true)
  observer.observe(document.body, { subtree: true, attributeFilter: ['class'], childList: true })
  if (show(document.querySelector(REFUSED))) stop()
  return stop
}

function show(field: Element | null): boolean {
  if (!field?.checkVisibility()) return false
  // Dialogs say themselves what they lack.
  if (document.querySelector('dialog:modal')) return false
  field.scrollIntoView({ block: 'center' })
  const input = field.querySelector<HTMLElement>(WRITABLE) ?? field.querySelector('button')
  input?.focus({ preventScroll: true })
  return true
}
