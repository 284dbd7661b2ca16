import type { LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { type Field, type FlattenedField, flattenAllFields, type RichTextField } from 'payload'
import { isJsonObject, isRecord } from './json-object.ts'

/** The fields that a part of a rich text has, such as those of a block, with the values that were sent for them. */
export interface FieldsInText {
  fields: readonly FlattenedField[]
  values: Readonly<Record<string, unknown>>
}

/**
 * The fields of all parts of a rich text. A place instead, such as `root.children.0`, is that of the first part which
 * is none that the field's editor could read.
 */
export function fieldsInText(field: RichTextField, value: unknown): FieldsInText[] | string {
  const { features } = (field.editor as LexicalRichTextAdapter).editorConfig
  // The body of the request was measured with this text as one string.
  const text: unknown = typeof value === 'string' ? isJsonObject(value) && JSON.parse(value) : value
  if (!isRecord(text) || !isRecord(text.root)) return 'root'
  const found: FieldsInText[] = []
  return oddPart(text.root, 'root') ?? found

  function oddPart(node: unknown, place: string): string | undefined {
    if (!isRecord(node) || (place !== 'root' && typeof node.type !== 'string')) return place
    if (node.type === 'text' && typeof node.text !== 'string') return `${place}.text`
    const ofPart = features.getSubFields?.get(String(node.type))
    if (ofPart) {
      if (!isRecord(node.fields)) return `${place}.fields`
      const fields = (ofPart as (args: object) => Field[] | undefined)({ node })
      if (!fields) return `${place}.fields.blockType`
      found.push({ fields: flattenAllFields({ fields, cache: true }), values: node.fields })
    }
    const { children = [] } = node
    if (!Array.isArray(children)) return `${place}.children`
    for (const [index, child] of (children as unknown[]).entries()) {
      const odd = oddPart(child, `${place}.children.${index}`)
      if (odd !== undefined) return odd
    }
    return undefined
  }
}
