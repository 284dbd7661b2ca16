import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef, useState } from 'react'
import { callAtCursor, type LinkCall } from './link-call.ts'

/** Follows the call at the cursor; one that was dismissed is not shown again. */
export function useLinkCall(editor: LexicalEditor): {
  call: LinkCall | undefined
  dismiss(): void
} {
  const [call, setCall] = useState<LinkCall>()
  const dismissed = useRef<string>(undefined)
  useEffect(() => {
    const follow = () => {
      const isHere = editor.isEditable() && editor.getRootElement() === document.activeElement
      const found = isHere ? callAtCursor(editor) : undefined
      if (found && nameOf(found) === dismissed.current) return setCall(undefined)
      dismissed.current = undefined
      setCall(found)
    }
    const stop = editor.registerUpdateListener(({ tags }) => {
      // The text has moved when the browser has drawn it.
      if (!tags.has('historic')) requestAnimationFrame(follow)
    })
    const leave = () => setCall(undefined)
    const stopRoot = editor.registerRootListener((root, before) => {
      before?.removeEventListener('blur', leave)
      root?.addEventListener('blur', leave)
    })
    addEventListener('scroll', follow, { capture: true, passive: true })
    return () => {
      stop()
      stopRoot()
      removeEventListener('scroll', follow, { capture: true })
    }
  }, [editor])
  return {
    call,
    dismiss: () => {
      dismissed.current = call && nameOf(call)
      setCall(undefined)
    },
  }
}

const nameOf = ({ node, start }: LinkCall): string => `${node} ${start}`
