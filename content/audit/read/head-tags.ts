/** A `<meta>` with a name and a content. */
export interface MetaTag {
  /** `name`, `property` or `http-equiv`, in lower case. */
  key: string
  attribute: 'name' | 'property' | 'http-equiv'
  content: string
  inHead: boolean
  /** The byte offset after the tag, from the start of the document. */
  end: number
}

/** A `<link>` with an address. */
export interface LinkTag {
  /** The tokens of `rel`, in lower case. */
  rel: readonly string[]
  /** As written in the page. */
  href: string
  type?: string
  hreflang?: string
  title?: string
  inHead: boolean
  end: number
}

/** The `<meta>` with these attributes; empty without a key or content. */
export function metaTag(
  attributes: Record<string, string>,
  inHead: boolean,
  end: number,
): MetaTag[] {
  for (const attribute of ['property', 'name', 'http-equiv'] as const) {
    const key = attributes[attribute]?.trim().toLowerCase()
    const content = attributes.content
    if (key && content !== undefined) {
      return [{ key, attribute, content: content.trim(), inHead, end }]
    }
  }
  return []
}

/** The `<link>` with these attributes; empty without `rel` or `href`. */
export function linkTag(
  attributes: Record<string, string>,
  inHead: boolean,
  end: number,
): LinkTag[] {
  const { rel, href, type, hreflang, title } = attributes
  if (!rel || href === undefined) return []
  return [
    {
      rel: rel.toLowerCase().split(/\s+/).filter(Boolean),
      href: href.trim(),
      ...(type && { type: type.toLowerCase() }),
      ...(hreflang && { hreflang }),
      ...(title && { title }),
      inHead,
      end,
    },
  ]
}
