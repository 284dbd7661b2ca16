/**
 * Blocks that are not filled in yet, such as a picture without its photo. A draft is stored with them; hand-in and
 * publication ask for the rest.
 * @module
 */
import { z } from 'zod'
import { isWebAddress } from '#content/base/address/web-address.ts'
import type { Block } from '#content/model/story/body.ts'
import { gridFault } from '#content/model/story/table-grid.ts'
import { blocksFromLexical, type StoredReference } from './lexical-reading.ts'

/** A gallery of one photo is a picture. */
const LEAST_PICTURES = 2

/** What each kind of block cannot do without, by the names of its fields. */
export const REQUIRED_PARTS = {
  image: ['media'],
  gallery: ['media'],
  chart: ['title', 'media', 'description'],
  table: ['title', 'cells'],
  pullQuote: ['text'],
  factBox: ['title', 'content'],
  related: ['story'],
  embed: ['url', 'title'],
  attachment: ['file'],
} as const satisfies Record<string, readonly string[]>

/** The kinds of blocks, as the editor stores them. */
export type BlockType = keyof typeof REQUIRED_PARTS

/** A block that lacks `parts`; `place` counts the blocks and paragraphs of the body from 1. */
export interface UnfinishedBlock {
  place: number
  blockType: BlockType
  parts: readonly string[]
}

const blockTypes = Object.keys(REQUIRED_PARTS) as [BlockType, ...BlockType[]]
const block = z.object({
  type: z.literal('block'),
  fields: z.looseObject({ blockType: z.enum(blockTypes) }),
})
const body = z.object({ root: z.object({ children: z.array(z.unknown()) }) })
const parent = z.looseObject({ children: z.array(z.unknown()) })

/** The names of the fields that `fields` of a block still lack. */
export function missingParts(
  blockType: BlockType,
  fields: Readonly<Record<string, unknown>>,
): string[] {
  const required: readonly string[] = REQUIRED_PARTS[blockType]
  const least = blockType === 'gallery' ? LEAST_PICTURES : 1
  const lacks = (name: string) => isEmpty(fields[name], least) || isUnusable(name, fields[name])
  // The data of a chart may be missing, but not be half a table.
  const names = new Set([...required, ...(isEmpty(fields.cells) ? [] : ['cells'])])
  return [...names].filter(lacks)
}

/** The blocks of a stored body that are not filled in yet. */
export function unfinishedBlocks(stored: unknown): UnfinishedBlock[] {
  return childrenOf(stored).flatMap((child, index) => {
    const unfinished = unfinishedBlock(child)
    return unfinished ? [{ place: index + 1, ...unfinished }] : []
  })
}

/**
 * The blocks of a draft's body, without those that are not filled in yet; `picture`, `story` and `file` as for
 * {@link blocksFromLexical}.
 * @throws {z.ZodError} with the path of anything that is not a known block
 */
export function blocksOfDraft<Picture, Story, File>(
  stored: unknown,
  picture: (media: StoredReference) => Picture | undefined,
  story: (story: StoredReference) => Story,
  file: (attachment: StoredReference) => File | undefined,
): Block<Picture, Story, File>[] {
  if (!body.safeParse(stored).success) return blocksFromLexical(stored, picture, story, file)
  const children = childrenOf(stored).filter((child) => !unfinishedBlock(child))
  return blocksFromLexical({ root: { children } }, picture, story, file)
}

const childrenOf = (stored: unknown): unknown[] => body.safeParse(stored).data?.root.children ?? []

function unfinishedBlock(node: unknown): Omit<UnfinishedBlock, 'place'> | undefined {
  const { data } = block.safeParse(node)
  if (!data) return undefined
  const { blockType } = data.fields
  const parts = missingParts(blockType, data.fields)
  return parts.length > 0 ? { blockType, parts } : undefined
}

function isEmpty(value: unknown, least = 1): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length < least
  const { data } = body.safeParse(value)
  return data ? !hasText(data.root) : false
}

/** Filled in, but not so that a page could show it. */
function isUnusable(name: string, value: unknown): boolean {
  if (name === 'cells') return typeof value === 'string' && gridFault(value) !== undefined
  if (name === 'url') return typeof value === 'string' && !isWebAddress(value)
  return false
}

function hasText(node: unknown): boolean {
  const { data } = z.object({ text: z.string() }).safeParse(node)
  if (data) return data.text.trim() !== ''
  return (parent.safeParse(node).data?.children ?? []).some(hasText)
}
