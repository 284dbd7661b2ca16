/** Indonesian words of the desk that Payload's rich text editor does not have. */
export const deskWords = {
  id: {
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
