import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { webVtt } from '#content/model/attachment/subtitles.ts'

interface Asked {
  req: Pick<PayloadRequest, 'i18n' | 'payloadAPI'>
  siblingData?: { format?: string | null } | undefined
}

/** Refuses a film without a picture, which is shown before it plays. Imported copy may lack it. */
export const posterRule = (value: unknown, { siblingData, req }: Asked): true | string =>
  siblingData?.format === 'mp4' && !value && req.payloadAPI !== 'local'
    ? sayIn(req.i18n)('Pilih foto muka untuk video ini.')
    : true

/** Refuses captions that no browser would show. */
export const captionsRule = (value: string | null | undefined, { req }: Asked): true | string =>
  !value?.trim() || webVtt(value)
    ? true
    : sayIn(req.i18n)(
        'Ini bukan WebVTT atau SubRip. Tempel isi berkas .vtt atau .srt seutuhnya, dengan waktu seperti 00:00:01.000 --> 00:00:04.000.',
      )
