import { Button } from '@payloadcms/ui'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useSay } from '../desk-frame/use-say.ts'

/**
 * Asks what a step needs, in a dialog over the form; open as long as it is rendered. Escape and "Batal" close it. It
 * stands outside the form of the story, since forms do not nest.
 */
export function StepDialog({
  title,
  isReady,
  onSend,
  onClose,
  children,
}: {
  /** What the step is called, above and on its button. */
  title: string
  /** Whether the step can be sent. */
  isReady: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}) {
  const say = useSay()
  const dialog = useRef<HTMLDialogElement>(null)
  // The browser gives the keyboard back to the button that opened the dialog, if the dialog is closed before it goes.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className="step-dialog"
      aria-label={title}
      onClose={({ currentTarget }) => !currentTarget.open && onClose()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // React passes it on to the form of the story.
          event.stopPropagation()
          onSend()
        }}
      >
        <fieldset className="desk-step-form">
          <legend>{title}</legend>
          {children}
          <p className="desk-steps">
            <Button type="submit" size="small" margin={false} disabled={!isReady}>
              {title}
            </Button>
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              onClick={() => dialog.current?.close()}
            >
              {say('Batal')}
            </Button>
          </p>
        </fieldset>
      </form>
    </dialog>,
    document.body,
  )
}
