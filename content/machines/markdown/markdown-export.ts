/**
 * Writes every story as a Markdown file beside its photos, as `warta import` reads it.
 * @module
 */
import { isSlug, slugOf } from '#content/base/address/slug.ts'
import type { ToldStory } from '#content/machines/archive/story-ninjs.ts'
import type { Attachment } from '#content/model/attachment/attachment.ts'
import { withheldFolder } from '#content/model/attachment/attachment-address.ts'
import { blockPictures } from '#content/model/story/body.ts'
import type { ExportFolder } from '#content/store/archive/export-folder.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { type StoredPicture, storyMarkdown } from './story-markdown.ts'

type Photos = Pick<FileStorage, 'copy'>

/** Where drafts stand, apart from what `warta import` would publish. No section can have this name. */
const DRAFTS = '_draf'

/** What was written, and what was left out. */
export interface MarkdownExport {
  stories: number
  drafts: number
  /** Withdrawn stories: an import would publish them. */
  withdrawn: number
  /** Pictures and attachments of stories without a file. */
  lostPictures: number
}

/** Writes the stories of `pages` into `target`. Photos come from `storage`. */
export async function writeMarkdown(
  pages: AsyncIterable<ToldStory[]>,
  target: ExportFolder,
  { storage, onStory }: { storage: Photos; onStory: () => void },
): Promise<MarkdownExport> {
  const done: MarkdownExport = { stories: 0, drafts: 0, withdrawn: 0, lostPictures: 0 }
  for await (const stories of pages) {
    for (const story of stories) {
      onStory()
      if (story.stage === 'withdrawn') {
        done.withdrawn += 1
        continue
      }
      const isDraft = story.state === 'draft'
      const folder = `${isDraft ? `${DRAFTS}/` : ''}${story.section?.slug ?? 'tanpa-rubrik'}`
      const files = new Map<number, string>()
      for (const photo of picturesOf(story)) {
        const file = await copyPhoto(photo, folder, target, storage)
        if (file === undefined) done.lostPictures += 1
        else files.set(photo.id, file)
      }
      const attachments = new Map<string, string>()
      for (const path of attachmentPaths(story)) {
        const name = `lampiran/${path.split('/').slice(2).join('/')}`
        // Those whose rights have ended lie elsewhere, and belong to the story all the same.
        const isCopied =
          (await target.copy(storage, path, `${folder}/${name}`)) ||
          (await target.copy(storage, withheldFolder(path), `${folder}/${name}`))
        if (isCopied) attachments.set(path, name)
        else done.lostPictures += 1
      }
      await target.write(
        `${folder}/${nameOf(story)}.md`,
        storyMarkdown(
          story,
          ({ id }) => files.get(id),
          (path) => attachments.get(path),
        ),
      )
      done[isDraft ? 'drafts' : 'stories'] += 1
    }
  }
  return done
}

/** The name of the file. Drafts may have the same slug, or something that is none yet: `../../x`. */
function nameOf({ id, slug = '', state }: ToldStory): string {
  const words = isSlug(slug) ? slug : slugOf(slug) || 'berita'
  return state === 'draft' || words !== slug ? `${words}-${id}` : words
}

const picturesOf = ({ hero, body }: ToldStory): StoredPicture[] => [
  ...(hero ? [hero] : []),
  ...body.flatMap((block) => blockPictures(block)),
  ...attachmentsIn(body).flatMap(({ poster }) => poster ?? []),
]

const attachmentsIn = (body: ToldStory['body']): Attachment[] =>
  body.flatMap((block) => (block.type === 'attachment' ? [block.file] : []))

/** The addresses of the files of attachments, captions included. */
const attachmentPaths = ({ body }: ToldStory): Set<string> =>
  new Set(
    attachmentsIn(body).flatMap(({ path, captions }) => [path, ...(captions ? [captions] : [])]),
  )

/** Copies a photo as it was uploaded, else its largest file that is there. Returns its path beside the story. */
async function copyPhoto(
  photo: StoredPicture,
  folder: string,
  target: ExportFolder,
  storage: Photos,
): Promise<string | undefined> {
  const rendered = photo.renditions
    .filter(({ crop, format }) => crop === 'full' && format === 'jpeg')
    .toSorted((one, other) => other.width - one.width)
  const sources = [
    ...(photo.original ? [{ from: `/originals/${photo.original}`, name: photo.original }] : []),
    // Most files of an archive's photo are made only when somebody asks for them.
    ...rendered.map(({ path }) => ({ from: path, name: `${photo.id}.jpg` })),
  ]
  for (const { from, name } of sources) {
    if (await target.copy(storage, from, `${folder}/foto/${name}`)) return `foto/${name}`
  }
  return undefined
}
