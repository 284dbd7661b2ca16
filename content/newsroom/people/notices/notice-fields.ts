import type { Field } from 'payload'
import type { NoticeSubject } from '#content/model/people/notice-subject.ts'

/** What an account has mailed. Accounts from before this field have nothing mailed until they choose. */
export const noticeField: Field = {
  name: 'mailAbout',
  type: 'select',
  hasMany: true,
  label: 'Kabari lewat surel',
  defaultValue: ['returned', 'assigned', 'commented'] satisfies NoticeSubject[],
  options: [
    { value: 'submitted', label: 'Naskah diajukan di rubrik yang boleh saya sunting' },
    { value: 'taken', label: 'Naskah saya mulai disunting' },
    { value: 'returned', label: 'Naskah saya dikembalikan' },
    { value: 'assigned', label: 'Saya ditugasi' },
    { value: 'reply-due', label: 'Tenggat hak jawab tinggal sehari di rubrik saya' },
    { value: 'taken-back', label: 'Pengirim menarik naskah yang menjadi berita di rubrik saya' },
    {
      value: 'commented',
      label: 'Naskah saya dikomentari, komentar saya dijawab, atau saya disebut',
    },
  ] satisfies { value: NoticeSubject; label: string }[],
  admin: { description: 'Hanya bila portal ini dapat mengirim surel.' },
}
