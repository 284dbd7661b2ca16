import type { GlobalConfig } from 'payload'
import { webAddress } from '#content/base/address/web-address.ts'
import { siteTag } from '#content/base/page-record/tags.ts'
import { hiddenUnless, isNewsroom, may } from '#content/newsroom/people/user-access.ts'
import { purgeAfterCommit } from '#content/store/purge.ts'
import { adsLine, contactLine, everyLine, trustLine } from './crawling-lines.ts'

/** What crawlers may do with the portal, and what it declares to them. */
export const crawling: GlobalConfig<'crawling'> = {
  slug: 'crawling',
  label: 'Perayap dan mesin',
  admin: {
    group: 'Pengaturan',
    hidden: hiddenUnless('settings', 'update'),
    description:
      'Satu pilihan untuk robots.txt, license.xml (RSL), tdmrep.json, llms.txt, dan pernyataan di setiap halaman.',
  },
  access: { read: isNewsroom, update: may('settings', 'update') },
  hooks: { afterChange: [({ req }) => purgeAfterCommit(req, [siteTag])] },
  fields: [
    {
      name: 'aiSearch',
      type: 'checkbox',
      label: 'AI boleh membaca berita untuk menjawab dengan tautan ke berita itu',
      defaultValue: true,
    },
    {
      name: 'aiTraining',
      type: 'checkbox',
      label: 'AI boleh mengumpulkan berita untuk melatih model',
      defaultValue: false,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'licenceTerms',
          type: 'text',
          label: 'Alamat syarat pemakaian',
          validate: webAddress,
          admin: { description: 'Bila diisi, syaratnya dinyatakan di license.xml.' },
        },
        { name: 'licenceEmail', type: 'email', label: 'Surel untuk permintaan lisensi' },
      ],
    },
    {
      name: 'llms',
      type: 'checkbox',
      label: 'Perkenalkan portal kepada asisten AI (llms.txt)',
      defaultValue: false,
    },
    {
      name: 'ads',
      type: 'textarea',
      label: 'ads.txt',
      validate: everyLine(adsLine),
      admin: {
        description: 'Satu penjual iklan sebaris: domain, nomor akun, DIRECT atau RESELLER.',
      },
    },
    {
      name: 'trust',
      type: 'textarea',
      label: 'trust.txt',
      validate: everyLine(trustLine),
      admin: {
        description: 'Keanggotaan dan akun resmi, misalnya belongto=https://dewanpers.or.id/.',
      },
    },
    {
      name: 'securityContacts',
      type: 'textarea',
      label: 'Kontak keamanan (security.txt)',
      validate: everyLine(contactLine),
      admin: { description: 'Satu kontak sebaris, misalnya mailto:keamanan@contoh.id.' },
    },
    {
      name: 'securityPolicy',
      type: 'text',
      label: 'Alamat kebijakan pelaporan celah keamanan',
      validate: webAddress,
    },
  ],
}
