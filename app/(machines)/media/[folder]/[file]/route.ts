import { store } from '#content/newsroom/newsroom.ts'
import { askedRendition } from '#content/newsroom/photo/asked-renditions.ts'
import { answerNotFound } from '../../../xml-answer.ts'

export const dynamic = 'force-dynamic'

/** A file of a photo that is not on the disk: made now if the photo has it, else another one or 404. */
export async function GET(_: Request, { params }: RouteContext<'/media/[folder]/[file]'>) {
  const { folder, file } = await params
  const asked = await askedRendition(await store(), `/media/${folder}/${file}`, new Date())
  switch (asked.kind) {
    case 'file':
      return new Response(Buffer.from(asked.bytes), {
        headers: { 'content-type': `image/${asked.format}` },
      })
    case 'instead': {
      const cacheControl = asked.seconds > 0 ? `public, max-age=${asked.seconds}` : 'no-store'
      return new Response(null, {
        status: 302,
        headers: { location: asked.path, 'cache-control': cacheControl },
      })
    }
    case 'nothing':
      return answerNotFound()
  }
}
