import type { Table as MarkdownTable, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as wordsIn } from 'mdast-util-to-string'
import type {
  IncomingAttachment,
  IncomingBlock,
  IncomingPicture,
} from '#content/intake/copy/incoming-story.ts'
import type {
  AttachedFile,
  Chart,
  FactBox,
  Gallery,
  List,
  Paragraph,
  Table,
} from '#content/model/story/body.ts'
import { type Grid, gridFault, gridText } from '#content/model/story/table-grid.ts'
import { attributesOf } from './markdown-attributes.ts'
import { isPictureFile, markedUse } from './markdown-picture.ts'
import { refuse } from './markdown-refusal.ts'

/** Parsers for the content of a container, from the parser of the story; each returns `undefined` for other content. */
export interface InsideDirective {
  text: (content: RootContent) => Paragraph | List | undefined
  /** The pictures of a paragraph that contains nothing else. */
  pictures: (content: RootContent) => IncomingPicture[] | undefined
}

/** The syntax of each container, cited in refusals. */
const FORMS: Readonly<Record<string, string>> = {
  kotak: 'Tulis :::kotak[Judul] pada baris sendiri, isinya di bawahnya, lalu ::: sebagai penutup.',
  tabel:
    'Tulis :::tabel[Judul]{source="…"} pada baris sendiri, tabel Markdown di bawahnya, lalu ::: sebagai penutup.',
  grafik:
    'Tulis :::grafik[Judul]{source="…" notes="…"} pada baris sendiri; di bawahnya gambar, uraian, dan bila ada tabel datanya; lalu ::: sebagai penutup.',
  galeri:
    'Tulis :::galeri[Judul] pada baris sendiri, paling sedikit dua gambar di bawahnya, lalu ::: sebagai penutup.',
  lampiran:
    'Tulis :::lampiran[Judul]{file="lampiran/rapat.mp4" credit="…" captions="lampiran/rapat.vtt" ai="tidak"} pada baris sendiri; di bawahnya foto muka untuk video, lalu transkrip; lalu ::: sebagai penutup.',
}

/**
 * Converts a container `:::name[Title]` … `:::` to a block. `lines` are the lines of the file; `inside` parses the
 * container's content.
 * @throws {UnreadableCopy} if the name is unknown, the title or end is missing, or the content does not fit
 */
export function containerBlock(
  node: ContainerDirective,
  lines: readonly string[],
  inside: InsideDirective,
): IncomingBlock {
  const form = FORMS[node.name]
  if (!form) return refuse(node, `“:::${node.name}” tidak dikenal. ${FORMS.kotak}`)
  const [first, ...others] = node.children
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
  const title = label ? wordsIn(label).trim() : ''
  const content: RootContent[] = label ? others : node.children
  const what = `${node.name.slice(0, 1).toUpperCase()}${node.name.slice(1)}`
  if (!title && node.name !== 'galeri') refuse(node, `${what} tanpa judul. ${form}`)
  if (content.length === 0 && node.name !== 'lampiran') refuse(node, `${what} tanpa isi. ${form}`)
  // An unclosed container would swallow the rest of the story.
  if (!/^\s*:{3,}\s*$/u.test(lines[(node.position?.end.line ?? 0) - 1] ?? '')) {
    refuse(node, `${what} ini tidak ditutup. ${form}`)
  }
  switch (node.name) {
    case 'tabel':
      return tableBlock(node, title, content, form)
    case 'grafik':
      return chart(node, title, content, inside, form)
    case 'lampiran':
      return attachment(node, title, content, inside, form)
    case 'galeri':
      return gallery(node, title, content, inside, form)
    default:
      return factBox(node, title, content, inside, form)
  }
}

function factBox(
  node: ContainerDirective,
  title: string,
  content: RootContent[],
  inside: InsideDirective,
  form: string,
): FactBox {
  if (Object.keys(node.attributes ?? {}).length > 0)
    refuse(node, `Kotak tidak punya atribut. ${form}`)
  return {
    type: 'fact-box',
    title,
    content: content.map(
      (part) =>
        inside.text(part) ??
        refuse(part, 'Kotak hanya berisi paragraf dan daftar. Pindahkan ini ke luar kotak.'),
    ),
  }
}

function tableBlock(
  node: ContainerDirective,
  title: string,
  content: RootContent[],
  form: string,
): Table {
  const { source } = attributesOf(node, ['source'], form)
  const [only, ...others] = content
  if (only?.type !== 'table' || others[0])
    return refuse(others[0] ?? only ?? node, `Di sini hanya boleh satu tabel. ${form}`)
  return { type: 'table', title, ...gridOfTable(only), ...(source && { source }) }
}

function chart(
  node: ContainerDirective,
  title: string,
  content: RootContent[],
  inside: InsideDirective,
  form: string,
): Chart<IncomingPicture> {
  const { source, notes } = attributesOf(node, ['source', 'notes'], form)
  const [pictureNode = node, ...others] = content
  const [picture, second] = (pictureNode !== node && inside.pictures(pictureNode)) || []
  if (!picture || second) return refuse(pictureNode, `Grafik dimulai dengan satu gambar. ${form}`)
  const last = others.at(-1)
  const table = last?.type === 'table' ? last : undefined
  const description = (table ? others.slice(0, -1) : others).map((part) =>
    part.type === 'paragraph'
      ? wordsIn(part).replace(/\s+/gu, ' ').trim()
      : refuse(part, `Uraian grafik hanya berisi paragraf. ${form}`),
  )
  if (description.length === 0)
    refuse(node, `Grafik tanpa uraian bagi pembaca yang tidak melihat gambar. ${form}`)
  return {
    type: 'chart',
    title,
    picture,
    description: description.join('\n'),
    ...(source && { source }),
    ...(notes && { notes }),
    ...(table && { data: gridOfTable(table) }),
  }
}

function gallery(
  node: ContainerDirective,
  title: string,
  content: RootContent[],
  inside: InsideDirective,
  form: string,
): Gallery<IncomingPicture> {
  attributesOf(node, [], form)
  const pictures = content.flatMap(
    (part) => inside.pictures(part) ?? refuse(part, `Galeri hanya berisi gambar. ${form}`),
  )
  if (pictures.length < 2) refuse(node, `Galeri perlu paling sedikit dua gambar. ${form}`)
  return { type: 'gallery', ...(title && { title }), pictures }
}

function attachment(
  node: ContainerDirective,
  title: string,
  content: RootContent[],
  inside: InsideDirective,
  form: string,
): AttachedFile<IncomingAttachment> {
  const names = ['file', 'credit', 'captions', 'ai'] as const
  const { file = '', credit, captions, ai } = attributesOf(node, names, form)
  if (![file, captions ?? file].every(isPictureFile)) {
    refuse(node, `Lampiran perlu nama berkas di folder naskah. ${form}`)
  }
  const [first] = content
  const [poster, second] = (first && inside.pictures(first)) || []
  if (second) refuse(first ?? node, `Lampiran hanya punya satu foto muka. ${form}`)
  const transcript = (poster ? content.slice(1) : content).map((part) =>
    part.type === 'paragraph'
      ? wordsIn(part).replace(/\s+/gu, ' ').trim()
      : refuse(part, `Transkrip hanya berisi paragraf. ${form}`),
  )
  return {
    type: 'attachment',
    file: {
      file,
      title,
      ...(credit && { credit }),
      aiUse: markedUse(ai) ?? 'none',
      ...(poster && { poster }),
      ...(captions && { captions }),
      ...(transcript.length > 0 && { transcript: transcript.join('\n\n') }),
    },
  }
}

function gridOfTable(node: MarkdownTable): Grid {
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => wordsIn(cell).replace(/\s+/gu, ' ').trim()),
  )
  const grid = { head, rows: rows.map((row) => head.map((_, column) => row[column] ?? '')) }
  const fault = gridFault(gridText(grid))
  return fault ? refuse(node, fault) : grid
}
