import { escapeText } from 'entities'

/** Plain text as HTML: an empty line begins a paragraph, a single line end is a line break. */
export const linesHtml = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeText(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
