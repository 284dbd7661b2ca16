/** Texts of Payload's admin panel that we replace: missing ones, database jargon and mentions of Payload. */
export const payloadWords = {
  en: { general: { payloadSettings: 'Desk settings' } },
  id: {
    general: {
      edit: 'Sunting',
      noResultsFound: 'Belum ada apa-apa di sini',
      noResultsDescription: 'Daftarnya masih kosong, atau tidak ada yang cocok dengan filternya.',
      payloadSettings: 'Pengaturan meja redaksi',
    },
    version: {
      publish: 'Terbitkan',
      publishChanges: 'Terbitkan',
      publishing: 'Menerbitkan…',
      published: 'Terbit',
      currentlyPublished: 'Sedang terbit',
      previouslyPublished: 'Pernah terbit',
      draftHasPublishedVersion: 'Draf (sudah ada yang terbit)',
      revertToPublished: 'Kembalikan ke yang terbit',
      aboutToRevertToPublished:
        'Perubahan yang belum terbit akan dibuang, dan naskah kembali ke yang terbit. Lanjutkan?',
    },
    lexical: {
      general: {
        placeholder: 'Mulai menulis, atau ketik / untuk pilihan…',
        slashMenuBasicGroupLabel: 'Dasar',
        slashMenuListGroupLabel: 'Daftar',
        toolbarItemsActive: '{{count}} aktif',
      },
      heading: { label: 'Subjudul {{headingLevel}}' },
      blockquote: { label: 'Kutipan' },
      paragraph: { label: 'Paragraf', label2: 'Teks biasa' },
      link: { label: 'Tautan', loadingWithEllipsis: 'Memuat…' },
      orderedList: { label: 'Daftar bernomor' },
      unorderedList: { label: 'Daftar' },
      blocks: {
        label: 'Blok',
        inlineBlocks: {
          create: 'Buat {{label}}',
          edit: 'Ubah {{label}}',
          label: 'Blok dalam teks',
          remove: 'Hapus {{label}}',
        },
      },
      upload: { label: 'Unggahan' },
    },
  },
}
