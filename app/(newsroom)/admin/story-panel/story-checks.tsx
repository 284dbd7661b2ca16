'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import '#components/desk/desk-panels.css'
import { guardAdvice, storyAdvice } from '#content/reading/desk/story-advice.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { ChecksDrawer } from './checks-drawer.tsx'
import { useRefusedFindings } from './findings-board.ts'
import { useFormGuard } from './form-guard.ts'
import { useFormStory } from './form-story.ts'

/**
 * Beside the save buttons: how many checks want something of the writer, and the drawer with the checks, the previews
 * and the receipt. Opens by itself when the server refuses to publish because of the guard.
 */
export function StoryChecks() {
  const say = useSay()
  const drawer = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const story = useFormStory()
  const guard = useFormGuard(story, say)
  const advice = [...guard.map(guardAdvice), ...storyAdvice(story, new Date(), say)]
  const stops = advice.filter(({ level }) => level === 'stop').length
  const open = advice.filter(({ level }) => level !== 'good').length

  const refused = useRefusedFindings(useDocumentInfo().id)
  useEffect(() => {
    if (refused.length > 0) setOpen(true)
  }, [refused])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="story-checks">
      <button
        ref={button}
        type="button"
        className="checks-button"
        aria-expanded={isOpen}
        aria-controls={drawer}
        onClick={() => setOpen(!isOpen)}
      >
        {say('Pemeriksaan')}
        {open > 0 && (
          <span className={stops > 0 ? 'checks-count checks-stop' : 'checks-count'}>{open}</span>
        )}
      </button>
      {isOpen && (
        <ChecksDrawer id={drawer} story={story} advice={advice} guard={guard} onClose={close} />
      )}
    </div>
  )
}
