import type { DeskText } from '#content/base/desk-words/say.ts'

/** What an account can have mailed. */
export const NOTICE_SUBJECTS = [
  'submitted',
  'taken',
  'returned',
  'assigned',
  'reply-due',
  'taken-back',
  'commented',
] as const

/** Something that an account is told by mail. */
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number]

/** The mail about each subject: its first line, and its title. */
export const NOTICE_TEXTS = {
  submitted: {
    title: 'Diajukan: {title}',
    line: '{actor} mengajukan naskah “{title}” untuk disunting.',
  },
  taken: {
    title: 'Disunting: {title}',
    line: '{actor} mulai menyunting naskah Anda “{title}”.',
  },
  returned: {
    title: 'Dikembalikan: {title}',
    line: '{actor} mengembalikan naskah Anda “{title}”.',
  },
  assigned: {
    title: 'Tugas: {title}',
    line: '{actor} menugasi Anda meliput “{title}”.',
  },
  'reply-due': {
    title: 'Hak jawab menunggu: {title}',
    line: 'Hak jawab dari {actor} atas berita “{title}” belum dijawab. Tenggatnya:',
  },
  'taken-back': {
    title: 'Ditarik pengirim: {title}',
    line: '{actor} menarik naskah yang menjadi “{title}”. Periksa beritanya.',
  },
  commented: {
    title: 'Komentar: {title}',
    line: '{actor} mengomentari naskah “{title}”.',
  },
} as const satisfies Record<NoticeSubject, { title: DeskText; line: DeskText }>
