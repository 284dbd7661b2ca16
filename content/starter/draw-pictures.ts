/**
 * Draws the pictures of the starter stories: `node content/starter/draw-pictures.ts [NAME...]` writes
 * `pictures/<name>.jpg`, for all pictures or those given. The output is deterministic.
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { PICTURES } from '#content/starter/drawing/pictures.ts'

/** In bytes; every clone of the repository contains all pictures. */
const MOST_BYTES = 240_000

/** The best JPEG of a drawing within the size limit. */
async function jpegOf(svg: string): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(svg)).flatten().png({ compressionLevel: 0 }).toBuffer()
  for (const quality of [84, 78, 72, 66, 60]) {
    const chromaSubsampling = quality > 72 ? '4:4:4' : '4:2:0'
    const jpeg = await sharp(pixels).jpeg({ quality, mozjpeg: true, chromaSubsampling }).toBuffer()
    if (jpeg.length <= MOST_BYTES) return jpeg
  }
  throw new Error(
    `A picture is larger than ${MOST_BYTES} bytes at the lowest quality: simplify it.`,
  )
}

const folder = fileURLToPath(new URL('./pictures/', import.meta.url))
const wanted = new Set(process.argv.slice(2))

await mkdir(folder, { recursive: true })
for (const [name, draw] of Object.entries(PICTURES)) {
  if (wanted.size > 0 && !wanted.has(name)) continue
  await writeFile(`${folder}${name}.jpg`, await jpegOf(draw()))
}
