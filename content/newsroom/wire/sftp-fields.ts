import type { Field, PayloadRequest } from 'payload'
import { type DeskText, sayIn } from '#content/base/desk-words/say.ts'
import { wholeNumber } from '#content/newsroom/form/whole-number.ts'
import { SECRET_NAME } from './sftp-secret.ts'

interface Validation {
  data: { kind?: string }
  req: PayloadRequest
}

/** Refuses with `reason` what does not match, where copy is fetched by SFTP. */
const matching =
  (pattern: RegExp, reason: DeskText) =>
  (value: string | null | undefined, { data, req }: Validation): true | string =>
    data.kind !== 'sftp' || pattern.test(value ?? '') || sayIn(req.i18n)(reason)

/** Where copy is that an agency keeps on a server of its own. */
export const sftpFields: Field = {
  name: 'sftp',
  type: 'group',
  label: 'Server SFTP',
  admin: { condition: (data: { kind?: string }) => data.kind === 'sftp' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'host',
          type: 'text',
          label: 'Nama server',
          maxLength: 253,
          validate: matching(/^[\w.:-]+$/, 'Tulis nama servernya, misalnya sftp.contoh.id.'),
        },
        {
          name: 'port',
          type: 'number',
          label: 'Porta',
          defaultValue: 22,
          min: 1,
          max: 65_535,
          validate: wholeNumber,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'user',
          type: 'text',
          label: 'Nama akun di server itu',
          maxLength: 100,
          validate: matching(/^\S+$/, 'Tulis nama akun di server itu.'),
        },
        {
          name: 'path',
          type: 'text',
          label: 'Folder di server itu',
          maxLength: 500,
          admin: { description: 'Kosong: folder tempat akun itu masuk.' },
        },
      ],
    },
    {
      name: 'secret',
      type: 'text',
      label: 'Nama rahasia',
      validate: matching(
        SECRET_NAME,
        'Tulis nama rahasianya dengan huruf kecil, angka, dan tanda hubung.',
      ),
      admin: {
        description:
          'Kunci pribadi atau kata sandinya ditaruh operator di berkas kawat-rahasia/NAMA di dalam DATA_DIR, atau di variabel SFTP_NAMA. Jangan tulis rahasianya di sini.',
      },
    },
    {
      name: 'hostKey',
      type: 'text',
      label: 'Sidik kunci server',
      validate: matching(
        /^(?:SHA256:[A-Za-z\d+/]{43})?$/,
        'Tulis sidik seperti SHA256:…, 43 huruf sesudah titik dua.',
      ),
      admin: {
        description:
          'Minta kepada kantor beritanya. Tanpa sidik, tidak ada yang diambil; keadaan sumber menyebut sidik yang terlihat.',
      },
    },
    {
      name: 'after',
      type: 'select',
      label: 'Berkas yang sudah diambil',
      defaultValue: 'move',
      options: [
        { value: 'move', label: 'Dipindahkan ke folder “selesai” di server itu' },
        { value: 'delete', label: 'Dihapus dari server itu' },
      ],
    },
  ],
}
