import type { Inline, Link, Text } from '#content/model/story/body.ts'

/** The text, links and line breaks of a paragraph. */
export function InlineContent({ content }: { content: readonly Inline[] }) {
  return content.map((inline, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: written once on the server, never reordered
    return <InlinePart key={index} inline={inline} />
  })
}

function InlinePart({ inline }: { inline: Inline }) {
  switch (inline.type) {
    case 'text':
      return <StyledText text={inline} />
    case 'link':
      return <TextLink link={inline} />
    case 'break':
      return <br />
  }
}

function TextLink({ link }: { link: Link }) {
  return (
    <a href={link.href}>
      <InlineContent content={link.content} />
    </a>
  )
}

function StyledText({ text }: { text: Text }) {
  const italic = text.italic ? <em>{text.text}</em> : text.text
  return text.bold ? <strong>{italic}</strong> : italic
}
