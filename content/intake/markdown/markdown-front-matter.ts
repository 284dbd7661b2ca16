import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { type FrontMatter, frontMatterSchema } from './markdown-front-matter-schema.ts'
import { unknownKeyReason } from './markdown-key-advice.ts'

/** Front matter with the line in the file of each of its keys. */
export interface LocatedFrontMatter {
  values: FrontMatter
  lineOf: (key: string) => number
}

/** The lines above the YAML: the fence. */
const FENCE = 1

/**
 * Reads the YAML between the fences.
 * @throws {UnreadableCopy} at the line of what is no YAML, unknown, missing or of another kind than it must be
 */
export function readFrontMatter(yaml: string): LocatedFrontMatter {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core' })
  const lineAt = (offset: number) => counter.linePos(offset).line + FENCE
  const [error] = document.errors
  if (error) throw new UnreadableCopy(yamlReason(error.code), lineAt(error.pos[0]))
  const lineOf = (...path: readonly PropertyKey[]): number =>
    lineAt(offsetOf(document.contents, path))
  const parsed = frontMatterSchema.safeParse(withoutNothing(plainValue(document)))
  if (parsed.success) return { values: parsed.data, lineOf: (key) => lineOf(key) }
  const issue = parsed.error.issues[0]
  if (!issue) throw parsed.error
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    throw new UnreadableCopy(unknownKeyReason(key, issue.path), lineOf(...issue.path, key))
  }
  const name = issue.path.filter((part) => typeof part === 'string').join('.')
  throw new UnreadableCopy(
    name ? `${name}: ${issue.message}` : issue.message,
    lineOf(...issue.path),
  )
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new UnreadableCopy(
      'Jangkar dan alias YAML (& dan *) tidak dapat dipakai. Tulis nilainya langsung.',
      FENCE,
    )
  }
}

/** A key without a value says nothing, as a template leaves it. */
function withoutNothing(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, withoutNothing(part)]),
  )
}

/** Where the deepest part of `path` that is there begins in the YAML. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let offset = 0
  let node = contents
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    if (!pair || !isScalar(pair.key)) break
    offset = pair.key.range?.[0] ?? offset
    node = pair.value
  }
  return offset
}

function yamlReason(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Kunci ini ditulis dua kali. Hapus salah satunya.'
  return 'Data di atas naskah tidak terbaca. Tulis satu kunci: nilai per baris, dan beri tanda kutip bila nilainya memuat titik dua atau tanda kutip.'
}
