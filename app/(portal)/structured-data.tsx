import { JsonLdScript } from 'next-seo'
import { cloneElement } from 'react'
import type { Graph } from 'schema-dts'

/**
 * A document of structured data. What next-seo escapes is not all that ends a script: to a browser
 * `</script >` does too, and what follows would be markup. Without any `<` nothing ends it.
 */
export function StructuredData({ scriptKey, data }: { scriptKey: string; data: Graph }) {
  const script = JsonLdScript({ scriptKey, data })
  if (!script) return null
  const { __html } = script.props.dangerouslySetInnerHTML as { __html: string }
  return cloneElement(script, {
    dangerouslySetInnerHTML: { __html: __html.replaceAll('<', '\\u003c') },
  })
}
