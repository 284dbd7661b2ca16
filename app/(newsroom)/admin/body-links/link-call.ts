import { $createLinkNode, $isLinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type TextNode,
} from '@payloadcms/richtext-lexical/lexical'
import { LINK_CALL, linkQueryIn } from './link-query.ts'
import type { LinkableStory } from './linkable-stories.ts'

/** A call of the menu in the text: what is looked for, and where. */
export interface LinkCall {
  query: string
  /** The text node with the call, and where in it the call begins. */
  node: string
  start: number
  /** Where the menu belongs, in pixels of the window. */
  place: { left: number; top: number; bottom: number }
}

/** The call at the cursor of `editor`, if there is one. */
export function callAtCursor(editor: LexicalEditor): LinkCall | undefined {
  return editor.read(() => {
    const found = $textWithCall()
    const element = found && editor.getElementByKey(found.node.getKey())
    const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
    if (!found || !text) return undefined
    const { node, query, end } = found
    const start = end - query.length - LINK_CALL.length
    if (end > (text.nodeValue?.length ?? 0)) return undefined
    const range = document.createRange()
    range.setStart(text, start)
    range.setEnd(text, end)
    const { left, top, bottom } = range.getBoundingClientRect()
    return { query, node: node.getKey(), start, place: { left, top, bottom } }
  })
}

/** Replaces the call at the cursor by a link to `story`, and goes on writing behind it. */
export function linkStory(editor: LexicalEditor, story: LinkableStory): void {
  editor.update(() => {
    const found = $textWithCall()
    if (!found) return
    const { node, query, end } = found
    const start = end - query.length - LINK_CALL.length
    const called = node.splitText(start, end)[start === 0 ? 0 : 1]
    if (!called) return
    const link = $createLinkNode({
      fields: { linkType: 'custom', newTab: false, url: story.path },
    })
    link.append($createTextNode(story.headline).setFormat(called.getFormat()))
    called.replace(link)
    const rest = link.getNextSibling()
    if ($isTextNode(rest)) rest.select(0, 0)
    else link.selectNext(0, 0)
  })
}

function $textWithCall(): { node: TextNode; query: string; end: number } | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText() || $isLinkNode(node.getParent())) return undefined
  const end = selection.anchor.offset
  const query = linkQueryIn(node.getTextContent().slice(0, end))
  return query === undefined ? undefined : { node, query, end }
}
