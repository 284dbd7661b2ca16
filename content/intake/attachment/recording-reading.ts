import type { AttachmentMeasures } from '#content/model/attachment/attachment.ts'
import type { AttachmentFault } from '#content/model/attachment/attachment-refusal.ts'

/** What every phone plays: sound in MP3 and AAC, pictures in H.264. */
const PLAYABLE: Readonly<Record<string, readonly string[]>> = {
  audio: ['mp3', 'aac'],
  video: ['avc'],
}

type Recording = Pick<AttachmentMeasures, 'format' | 'seconds' | 'width' | 'height'>

/**
 * The format and the length of a recording or film, with the size of its picture as it is shown; or that it is damaged, or
 * that some phones cannot play it.
 */
export async function recordingOf(path: string): Promise<Recording | AttachmentFault> {
  const { FilePathSource, Input, MP3, MP4, QTFF } = await import('mediabunny')
  const input = new Input({ source: new FilePathSource(path), formats: [MP3, MP4, QTFF] })
  try {
    const format = await input.getFormat()
    const tracks = await input.getTracks()
    for (const track of tracks) {
      const codec = await track.getCodec()
      const playable = PLAYABLE[track.type]
      if (playable && !playable.includes(codec ?? '')) {
        return { reason: 'unplayable', codec: codec ?? 'data' }
      }
    }
    if (format === QTFF) return { reason: 'unplayable', codec: 'QuickTime' }
    const video = await input.getPrimaryVideoTrack()
    const seconds = await input.computeDuration()
    if (tracks.length === 0 || !(seconds > 0)) return { reason: 'damaged' }
    if (!video) return { format: format === MP3 ? 'mp3' : 'm4a', seconds }
    const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()]
    return { format: 'mp4', seconds, width, height }
  } catch {
    return { reason: 'damaged' }
  } finally {
    input.dispose()
  }
}
