import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'

/** An incoming story, complete enough to be published; `parts` override its fields. */
export function anIncomingStory(parts: Partial<IncomingStory> = {}): IncomingStory {
  return {
    headline: 'Jembatan Baru Menghubungkan Dua Kampung',
    section: 'news',
    authors: ['Sari Contoh'],
    topics: ['Jembatan'],
    dateline: 'PONTIANAK',
    publishedAt: new Date('2026-03-01T01:00:00Z'),
    timeZone: 'Asia/Jakarta',
    body: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Jembatan gantung itu selesai dibangun pekan ini.' }],
      },
    ],
    ...parts,
  }
}
