import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { type FrontMatter, frontMatterSchema } from './markdown-front-matter-schema.ts'
import { unknownKeyReason } from './markdown-key-advice.ts'

/** Front matter, with the line of each key in the file. */
export interface LocatedFrontMatter {
  values: FrontMatter
  lineOf: (key: string) => number
}

/** The number of lines above the YAML: the opening `---`. */
const FENCE = 1

/**
 * Parses the YAML between the `---` lines.
 * @throws {UnreadableCopy} at the line of a syntax error, an unknown key, or a missing or invalid value
 */
export function readFrontMatter(yaml: string): LocatedFrontMatter {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core' })
  const lineAt = (offset: number) => counter.linePos(offset).line + FENCE
  const [error] = document.errors
  if (error) throw new UnreadableCopy(yamlReason(error.code), lineAt(error.pos[0]))
  const lineOf = (...path: readonly PropertyKey[]): number =>
    lineAt(offsetOf(document.contents, path))
  const parsed = frontMatterSchema.safeParse(withoutNulls(plainValue(document)))
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

/** Removes keys without a value, as left over from a template. */
function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, withoutNulls(part)]),
  )
}

/** The offset in the YAML of the deepest existing part of `path`. */
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
