import type { GlobalConfig, PayloadRequest } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { sayIn } from '#content/base/desk-words/say.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { hiddenUnless, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { INDEXNOW_KEY, newIndexNowKey } from './announcement-request.ts'

/** The receivers of announcements. All are off until the desk turns them on. */
export const announcing: GlobalConfig<'announcing'> = {
  slug: 'announcing',
  label: 'Pemberitahuan ke mesin',
  admin: {
    group: 'Pengaturan',
    hidden: hiddenUnless('settings', 'update'),
    description:
      'Berita yang terbit, berubah, atau dicabut diberitahukan kepada mereka. Tanpa isian tidak ada yang dikirim.',
  },
  access: { read: may('settings', 'update'), update: may('settings', 'update') },
  hooks: {
    beforeChange: [
      ({ data }) =>
        data.indexNow && !data.indexNowKey ? { ...data, indexNowKey: newIndexNowKey() } : data,
    ],
    afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])],
  },
  fields: [
    {
      name: 'hubs',
      type: 'array',
      label: 'Hub WebSub',
      labels: { singular: 'Hub', plural: 'Hub' },
      maxRows: 5,
      fields: [
        { name: 'url', type: 'text', label: 'Alamat', required: true, validate: webAddress },
      ],
    },
    {
      name: 'indexNow',
      type: 'checkbox',
      label: 'Beri tahu mesin pencari lewat IndexNow',
      defaultValue: false,
    },
    {
      name: 'indexNowEndpoint',
      type: 'text',
      label: 'Alamat IndexNow',
      required: true,
      defaultValue: 'https://api.indexnow.org/indexnow',
      validate: webAddress,
    },
    {
      name: 'indexNowKey',
      type: 'text',
      label: 'Kunci IndexNow',
      admin: { description: 'Dibuat sendiri bila kosong; terbaca di /KUNCI.txt.' },
      validate: (key: unknown, { req }: { req: PayloadRequest }) =>
        !key || (typeof key === 'string' && INDEXNOW_KEY.test(key))
          ? true
          : sayIn(req.i18n)('Pakai 8 sampai 128 huruf kecil, angka, atau tanda hubung.'),
    },
  ],
}
