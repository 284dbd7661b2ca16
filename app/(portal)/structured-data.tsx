import { JsonLdScript } from 'next-seo'
import { cloneElement } from 'react'
import type { Graph } from 'schema-dts'

/**
 * A JSON-LD script. next-seo does not escape everything that closes a script: browsers also accept `</script >`,
 * and markup could follow. Without any `<` nothing closes it.
 */
export function StructuredData({ scriptKey, data }: { scriptKey: string; data: Graph }) {
  const script = JsonLdScript({ scriptKey, data })
  if (!script) return null
  const { __html } = script.props.dangerouslySetInnerHTML as { __html: string }
  return cloneElement(script, {
    dangerouslySetInnerHTML: { __html: __html.replaceAll('<', '\\u003c') },
  })
}
