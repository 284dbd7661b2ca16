import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { refuse } from './markdown-refusal.ts'

/**
 * The attributes of a directive, trimmed and without empty ones.
 * @throws {UnreadableCopy} for an attribute that is not in `names`, citing the correct `form`
 */
export function attributesOf<Name extends string>(
  node: ContainerDirective | LeafDirective,
  names: readonly Name[],
  form: string,
): Partial<Record<Name, string>> {
  const given = node.attributes ?? {}
  const unknown = Object.keys(given).find((name) => !names.includes(name as Name))
  if (unknown) refuse(node, `Atribut “${unknown}” tidak dikenal. ${form}`)
  const filled = names.flatMap((name) => {
    const value = given[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(filled) as Partial<Record<Name, string>>
}
