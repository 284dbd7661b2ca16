'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { callAtCursor, linkStory } from './link-call.ts'
import type { LinkableStory } from './linkable-stories.ts'
import { itemId, StoryMenu } from './story-menu.tsx'
import { useFoundStories } from './use-found-stories.ts'
import { useLinkCall } from './use-link-call.ts'

/** Editor plugin: `[[` calls a menu of own stories, found by their headlines, and makes a link to the one chosen. */
function LinksPlugin() {
  const [editor] = useLexicalComposerContext()
  const { collectionSlug, id } = useDocumentInfo()
  const menu = useId()
  const { call, dismiss } = useLinkCall(editor)
  const { stories, hasFailed } = useFoundStories(
    call?.query,
    collectionSlug === 'articles' ? id : undefined,
  )
  const [wished, setWished] = useState({ query: '', index: 0 })
  const count = stories?.length ?? 0
  const chosen = wished.query === call?.query ? Math.min(wished.index, Math.max(0, count - 1)) : 0

  const choose = (story: LinkableStory | undefined): boolean => {
    if (story && callAtCursor(editor)) linkStory(editor, story)
    else dismiss()
    return true
  }
  const move = useEffectEvent((by: number) => {
    if (!call) return false
    if (count > 0) setWished({ query: call.query, index: (chosen + by + count) % count })
    return true
  })
  const take = useEffectEvent(() => {
    if (!call) return false
    // Meant for a story that is still looked for.
    if (!stories && !hasFailed) return true
    // Without a story to choose, Enter belongs to the text.
    return count > 0 && choose(stories?.[chosen])
  })
  const close = useEffectEvent(() => {
    if (!call) return false
    dismiss()
    return true
  })
  useEffect(() => {
    const handled = (event: KeyboardEvent | null, isHandled: boolean) => {
      if (isHandled) event?.preventDefault()
      return isHandled
    }
    const stops = [
      editor.registerCommand(
        KEY_ARROW_DOWN_COMMAND,
        (event) => handled(event, move(1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ARROW_UP_COMMAND,
        (event) => handled(event, move(-1)),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => handled(event, take()),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => handled(event, take()),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => handled(event, close()),
        COMMAND_PRIORITY_HIGH,
      ),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor])

  const isListed = call !== undefined && count > 0
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isListed) return
    root.setAttribute('aria-controls', menu)
    root.setAttribute('aria-activedescendant', itemId(menu, chosen))
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, isListed, chosen, menu])

  return call
    ? createPortal(
        <StoryMenu
          id={menu}
          place={call.place}
          stories={stories}
          hasFailed={hasFailed}
          chosen={chosen}
          onChoose={choose}
        />,
        document.body,
      )
    : null
}

export const BodyLinks = createClientFeature({
  plugins: [{ Component: LinksPlugin, position: 'normal' }],
})
