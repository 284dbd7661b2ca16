import type { Attachment } from '#content/model/attachment/attachment.ts'

/** A recording of an interview. */
export const anAttachment = (parts: Partial<Attachment> = {}): Attachment => ({
  id: 5,
  title: 'Wawancara dengan nakhoda',
  format: 'mp3',
  path: '/media/0123456789abcdef/wawancara.mp3',
  bytes: 2_345_678,
  seconds: 200,
  aiUse: 'none',
  createdAt: new Date('2022-01-08T00:00:00.000Z'),
  ...parts,
})
