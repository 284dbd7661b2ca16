/**
 * An object of ninjs 1, 2 or 3, whose properties have other names in each: `versioncreated` and `versionCreated`,
 * `body_html` and `bodies`. Properties are asked for in small letters without underscores before their variants.
 * @module
 */
import { z } from 'zod'
import { sentTime } from '#content/intake/wire/sent/sent-time.ts'

/** The entries of a list that are looked at: no piece has so many. */
const MOST_ENTRIES = 500

const json = z.record(z.string(), z.unknown())
const text = z.string()
const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)])

/** An object, and what of it has been asked for. */
export class NinjsObject {
  /** Its properties by their names in small letters. */
  readonly #parts = new Map<string, { name: string; value: unknown }>()
  readonly #asked = new Set<string>()
  readonly path: string

  constructor(value: Readonly<Record<string, unknown>>, path = '') {
    this.path = path
    for (const [name, part] of Object.entries(value)) {
      this.#parts.set(name.toLowerCase().replace(/^\$/, ''), { name, value: part })
    }
  }

  /** Whether it has any of these properties. */
  has(...names: string[]): boolean {
    return names.some((name) => this.#parts.has(name))
  }

  /** The path of a property in the document. */
  pathOf(name: string): string {
    const own = this.#parts.get(name)?.name ?? name
    return this.path === '' ? own : `${this.path}.${own}`
  }

  text(...names: string[]): string | undefined {
    return this.#first(names, text)?.trim() || undefined
  }

  number(...names: string[]): number | undefined {
    return this.#first(names, number)
  }

  time(...names: string[]): Date | undefined {
    const written = this.#first(names, text)
    const time = written === undefined ? undefined : sentTime(written)
    if (written !== undefined && !time) this.#forget(names)
    return time
  }

  object(...names: string[]): NinjsObject | undefined {
    const found = this.#find(names, json)
    return found && new NinjsObject(found.value, this.pathOf(found.key))
  }

  /** A list of objects; of ninjs 1 also an object of objects, whose keys become their names. */
  list(...names: string[]): NinjsObject[] {
    const found = this.#find(names, z.union([z.array(z.unknown()), json]))
    if (!found) return []
    const path = this.pathOf(found.key)
    const entries = Array.isArray(found.value)
      ? found.value.map((value, index) => [String(index), value] as const)
      : Object.entries(found.value)
    return entries.slice(0, MOST_ENTRIES).flatMap(([key, value]) => {
      if (typeof value !== 'object' || value === null) return []
      const { data } = json.safeParse(value)
      if (!data) return []
      const name = Array.isArray(found.value) ? {} : { name: key }
      return [new NinjsObject({ ...name, ...data }, `${path}.${key}`)]
    })
  }

  /** The values of texts in lists such as `headlines`, and of ninjs 1 in `headline` and `headline_x`. */
  variants(name: string, several: string): NinjsVariant[] {
    const listed = this.list(several).flatMap((variant): NinjsVariant[] => {
      const value = variant.text('value')
      if (value === undefined) return []
      const role = variant.text('role') ?? ''
      const contentType = (variant.text('contenttype') ?? '').toLowerCase()
      return [{ role, contentType, value, path: variant.path }]
    })
    const flat = [...this.#parts].flatMap(([key, { value }]): NinjsVariant[] => {
      const isVariant = key === name || key.startsWith(`${name}_`)
      const { data } = text.safeParse(value)
      if (!isVariant || data === undefined) return []
      this.#asked.add(key)
      const role = key.slice(name.length + 1)
      return data.trim()
        ? [{ role, contentType: '', value: data.trim(), path: this.pathOf(key) }]
        : []
    })
    return [...listed, ...flat]
  }

  /** Marks properties as read. */
  take(...names: string[]): void {
    for (const name of names) this.#asked.add(name)
  }

  /** The properties that nobody has asked for, and those that did not say what they should. */
  left(): { name: string; value: unknown; path: string }[] {
    return [...this.#parts]
      .filter(([key]) => !this.#asked.has(key))
      .map(([key, { name, value }]) => ({ name, value, path: this.pathOf(key) }))
  }

  #first<Value>(names: string[], schema: z.ZodType<Value>): Value | undefined {
    return this.#find(names, schema)?.value
  }

  #find<Value>(
    names: string[],
    schema: z.ZodType<Value>,
  ): { key: string; value: Value } | undefined {
    for (const key of names) {
      const part = this.#parts.get(key)
      if (!part) continue
      const { data, success } = schema.safeParse(part.value)
      if (success) {
        this.#asked.add(key)
        return { key, value: data }
      }
    }
    return undefined
  }

  #forget(names: string[]): void {
    for (const name of names) this.#asked.delete(name)
  }
}

/** A text in one of its forms. */
export interface NinjsVariant {
  role: string
  contentType: string
  value: string
  path: string
}
