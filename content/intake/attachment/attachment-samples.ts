/**
 * Small files for tests.
 * @module
 */

/** An MP3 of silence: `seconds` of MPEG-1 layer III with 128 kbit/s and 44.1 kHz. */
export function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(417)
  frame.set([0xff, 0xfb, 0x90, 0x64])
  return Buffer.concat(Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame))
}

/** A PDF of empty pages. */
export function emptyPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`)
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      `2 0 obj<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>endobj`,
      ...kids.map(
        (kid) => `${kid.slice(0, -1)}obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`,
      ),
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
  )
}

/** A film of `seconds` in 640 × 360 pixels, whose pictures and sounds are zeros. */
export async function emptyMp4(
  seconds: number,
  sound: 'aac' | 'opus' | undefined = 'aac',
): Promise<Buffer> {
  const {
    BufferTarget,
    EncodedAudioPacketSource,
    EncodedPacket,
    EncodedVideoPacketSource,
    Mp4OutputFormat,
    Output,
  } = await import('mediabunny')
  const target = new BufferTarget()
  const film = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const pictures = new EncodedVideoPacketSource('avc')
  film.addVideoTrack(pictures)
  const sounds = sound && new EncodedAudioPacketSource(sound)
  if (sounds) film.addAudioTrack(sounds)
  await film.start()
  const packet = () => new EncodedPacket(new Uint8Array(20), 'key', 0, seconds)
  await pictures.add(packet(), {
    decoderConfig: { codec: 'avc1.42c01e', codedWidth: 640, codedHeight: 360, description: AVC },
  })
  await sounds?.add(packet(), {
    decoderConfig: {
      codec: sound === 'aac' ? 'mp4a.40.2' : 'opus',
      numberOfChannels: 2,
      sampleRate: 48_000,
      ...(sound === 'aac' && { description: new Uint8Array([0x11, 0x90]) }),
    },
  })
  await film.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

/** The parameters of a picture of 640 × 360 pixels in H.264, baseline. */
const AVC = new Uint8Array([
  ...[1, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0, 10, 0x67, 0x42, 0xc0, 0x1e, 0xda, 0x02, 0x80, 0xbf],
  ...[0xe5, 0x80, 1, 0, 4, 0x68, 0xce, 0x3c, 0x80],
])
