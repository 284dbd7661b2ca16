/**
 * Runs `warta import`: reads each file, stores its story and prints the result, in Indonesian, for editors.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SingleBar } from 'cli-progress'
import { type Payload, ValidationError } from 'payload'
import { type Reading, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import type { DeskSource } from '#content/intake/wire/words/source-table.ts'
import { readWire } from '#content/intake/wire-reading.ts'
import { AttachmentRefused } from '#content/model/attachment/attachment-refusal.ts'
import { PhotoRefused } from '#content/model/photo/photo-refusal.ts'
import { deskAgencies } from '#content/newsroom/import/import-links.ts'
import { ImportRefused } from '#content/newsroom/import/import-refusal.ts'
import { fetchedPicture } from '#content/newsroom/import/legacy/legacy-pictures.ts'
import { type ImportedStory, importStory } from '#content/newsroom/import/story-import.ts'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { describeReading } from './reading-description.ts'

/** The command's arguments and options. */
export interface ImportRequest {
  files: string[]
  section?: string
  photo?: string
  draft?: boolean
  dryRun?: boolean
  json?: boolean
}

type Outcome =
  | { file: string; story: ImportedStory; reading: Reading }
  | { file: string; reading: Reading }
  | { file: string; refusal: string }

/** Imports every file and prints the results. Returns the exit code: 1 if any file was refused or not published. */
export async function importFiles(request: ImportRequest): Promise<number> {
  const { files } = request
  if (request.photo && files.length > 1) {
    process.stderr.write('--photo hanya untuk satu berkas naskah.\n')
    return 1
  }
  const payload = request.dryRun ? undefined : await prepareStore()
  const desk = payload ? await deskAgencies(payload) : []
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {file}',
    stream: process.stderr,
    clearOnComplete: true,
  })
  const several = files.length > 1
  if (several) bar.start(files.length, 0, { file: '' })
  const outcomes: Outcome[] = []
  for (const file of files) {
    bar.update({ file: basename(file) })
    outcomes.push(...(await importFile(file, request, payload, desk)))
    bar.increment()
  }
  if (several) bar.stop()
  for (const outcome of outcomes) print(outcome, request)
  const failed = outcomes.filter(
    (outcome) => 'refusal' in outcome || isUnpublished(outcome, request),
  )
  if (several && !request.json) process.stdout.write(`\n${summary(outcomes)}\n`)
  await payload?.destroy()
  return failed.length > 0 ? 1 : 0
}

/** Whether a story that was to be published is not online. A draft under embargo is as it should be. */
function isUnpublished(outcome: Outcome, { draft }: ImportRequest): boolean {
  if (!('story' in outcome) || draft) return false
  const { story, reading } = outcome
  const isWithheld = reading.story.held === true || reading.story.embargoUntil !== undefined
  return story.status !== 'published' && !(story.status === 'draft' && isWithheld)
}

/** Imports each piece of a file; a file with a piece that cannot be read has none. */
async function importFile(
  file: string,
  request: ImportRequest,
  payload: Payload | undefined,
  desk: readonly DeskSource[],
): Promise<Outcome[]> {
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file)
    const pieces = readWire(bytes, { ...(file !== '-' && { name: basename(file) }), desk })
    if (request.photo && pieces.length > 1) {
      return [
        { file, refusal: `--photo hanya untuk satu naskah; berkas ini memuat ${pieces.length}.` },
      ]
    }
    return await Array.fromAsync(pieces, (piece) => importPiece(file, piece, request, payload))
  } catch (error) {
    return [{ file, refusal: refusalOf(error) }]
  }
}

async function importPiece(
  file: string,
  { reading, format }: WirePiece,
  request: ImportRequest,
  payload: Payload | undefined,
): Promise<Outcome> {
  if (!payload) return { file, reading }
  const { photo } = request
  const incoming = photo
    ? {
        ...reading.story,
        photo: {
          alt: reading.story.headline,
          aiUse: 'none' as const,
          ...reading.story.photo,
          file: resolve(photo),
        },
      }
    : reading.story
  const folder = file === '-' ? process.cwd() : dirname(resolve(file))
  const lost: string[] = []
  try {
    const story = await importStory(payload, incoming, {
      ...(request.section && { section: request.section }),
      ...(request.draft && { draft: true }),
      readPicture: (picture) =>
        /^https?:/.test(picture) ? fetchedPicture(picture) : readFile(resolve(folder, picture)),
      // People name the files that they have; a machine names what its receiver may lack.
      ...(!/^(?:text|markdown)$/.test(format) &&
        !photo && {
          onLostPicture: ({ file: name = '' }, error) => {
            lost.push(`Foto ${name} tidak diambil: ${lossOf(error)}`)
          },
        }),
    })
    return { file, reading, story: { ...story, warnings: [...story.warnings, ...lost] } }
  } catch (error) {
    return { file, refusal: refusalOf(error) }
  }
}

/** The message for what an editor can fix; rethrows anything else. */
function refusalOf(error: unknown): string {
  if (error instanceof UnreadableCopy) return error.message
  if (error instanceof ImportRefused || error instanceof PhotoRefused) return error.message
  if (error instanceof AttachmentRefused) return error.message
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ')
  }
  if (error instanceof Error && 'code' in error && 'path' in error) {
    if (error.code === 'ENOENT') return `Berkas ${error.path} tidak ada.`
    if (error.code === 'EISDIR') return `${error.path} adalah folder, bukan berkas.`
    if (error.code === 'EACCES') return `Berkas ${error.path} tidak boleh dibaca.`
  }
  throw error
}

/** Why a picture did not come, without the folders of this machine. */
function lossOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'berkasnya tidak ada di samping naskah.'
  }
  return error instanceof Error ? error.message : String(error)
}

function print(outcome: Outcome, request: ImportRequest): void {
  if ('refusal' in outcome) {
    process.stderr.write(`${outcome.file}: ${outcome.refusal}\n`)
    return
  }
  const { reading } = outcome
  const warnings = [
    ...reading.warnings.map(({ line, message }) => (line ? `baris ${line}: ${message}` : message)),
    ...('story' in outcome ? outcome.story.warnings : []),
  ]
  if ('story' in outcome && isUnpublished(outcome, request)) {
    process.stderr.write(`${outcome.file}: ${unpublishedWords(outcome.story)}\n`)
  }
  if (request.json) {
    const answer =
      'story' in outcome
        ? { ...outcome.story, warnings }
        : { id: null, slug: null, url: null, status: 'dry-run', ...reading, warnings }
    process.stdout.write(`${JSON.stringify(answer)}\n`)
    return
  }
  if ('story' in outcome) {
    const { story } = outcome
    process.stdout.write(
      `${changeWords[story.change]} (${statusWords[story.status]}): ${story.url}\n`,
    )
    for (const warning of warnings) process.stdout.write(`  Perhatian: ${warning}\n`)
  } else process.stdout.write(`${describeReading(outcome.file, reading)}\n`)
}

const changeWords: Record<ImportedStory['change'], string> = {
  created: 'Berita baru',
  updated: 'Berita diperbarui',
  unchanged: 'Tidak berubah',
  kept: 'Dibiarkan',
}

const statusWords: Record<ImportedStory['status'], string> = {
  published: 'terbit',
  draft: 'draf',
  withdrawn: 'dicabut',
}

const unpublishedWords = ({ status, url }: ImportedStory): string =>
  status === 'withdrawn'
    ? `tidak diterbitkan, karena berita ini sudah dicabut (${url}). Pulihkan di meja redaksi bila harus terbit lagi.`
    : `tidak diterbitkan: berita ini masih draf di meja redaksi (${url}). Terbitkan dari sana.`

function summary(outcomes: readonly Outcome[]): string {
  const count = (change: ImportedStory['change']) =>
    outcomes.filter((outcome) => 'story' in outcome && outcome.story.change === change).length
  const refused = outcomes.filter((outcome) => 'refusal' in outcome).length
  return `${outcomes.length} naskah: ${count('created')} baru, ${count('updated')} diperbarui, ${count('unchanged')} tidak berubah, ${count('kept')} dibiarkan, ${refused} ditolak.`
}
