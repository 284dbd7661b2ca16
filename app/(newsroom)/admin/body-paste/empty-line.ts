import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
} from '@payloadcms/richtext-lexical/lexical'

/** Whether the cursor is in an empty paragraph of the text, where a card can stand. */
export function $isInEmptyLine(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  return $isParagraphNode(node) && node.isEmpty() && $isRootNode(node.getParent())
}
