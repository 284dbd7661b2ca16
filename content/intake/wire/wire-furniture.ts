import { knownEmbed } from '#content/intake/structure/known-service.ts'

/** Page furniture: lines that are not part of the story, each with the reason for the editor. */
const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:follow us\b.*|ikuti (?:kami|akun|saluran|channel|kanal|berita|update|media sosial)\b.*|(?:ayo )?(?:gabung|bergabung)\b.*\b(?:whatsapp|telegram|saluran|channel|grup)\b.*|dapatkan (?:update|berita)\b.*\b(?:whatsapp|telegram|email|aplikasi)\b.*|(?:download|unduh) aplikasi\b.*)$/iu,
    'ajakan mengikuti akun',
  ],
  [
    /^(?:\[?(?:baca|simak|lihat|tonton|klik)(?: juga)?\s*:.*|baca juga\b.*|(?:berita|artikel) (?:terkait|lainnya|terpopuler|populer)\b.{0,40}|pilihan (?:editor|redaksi)\b.{0,40}|terpopuler|rekomendasi untuk anda)$/iu,
    'tautan ke berita lain',
  ],
  [
    /^(?:(?:share|bagikan)(?: (?:this|artikel|berita|ke|di|via|on)\b.{0,60})?\s*:?|tweet|(?:copy|salin) (?:link|tautan)|(?:(?:share|bagikan|facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|line|linkedin|threads|pinterest|email|cetak|print|x|komentar)(?:[\s,|/•·]+|:?$))+)$/iu,
    'tombol berbagi',
  ],
  [
    /^(?:advertisement|advertisements|iklan|ads?|adv|sponsored|(?:scroll|gulir|geser) (?:to|untuk|ke)\b.{0,60})$/iu,
    'iklan',
  ],
  [
    /^(?:tags?|topik|topik terkait|kata kunci|keywords?)(?:\s*:.*|(?:\s+#[\p{L}\d_]+)*)$/iu,
    'kata kunci halaman asal',
  ],
  [
    /^(?:copyright\b.*|hak cipta\b.*|©.*|\(c\) .*|.{0,80}\ball rights? reserved\b.*|dilarang (?:keras )?(?:mengambil|menyalin|mengutip|menyebarluaskan)\b.*)$/iu,
    'keterangan hak cipta',
  ],
  [
    /^(?:halaman (?:selanjutnya|berikutnya|sebelumnya)|(?:halaman|page)\s*:?(?:\s*\d{1,3})+(?:\s*(?:\/|dari|of)\s*\d{1,3})?.{0,30}|selanjutnya|berikutnya|next|previous|lihat semua|show all|\d{1,2}(?:\s+\d{1,2})+|\[?(?:gambas|embed)\s*:.*|artikel ini telah tayang\b.*)$/iu,
    'penunjuk halaman',
  ],
  [
    /^(?:(?:dibaca|dilihat)\s+[\d.,]+\s*kali|[\d.,]+\s*(?:views?|komentar|kali dibaca|shares?|dibagikan)|(?:waktu baca|dibaca normal|baca)\s+\d+\s+menit|\d+ menit (?:baca|membaca)|dengarkan (?:artikel|berita)\b.{0,20}|ukuran (?:font|huruf)\b.{0,20}|loading\W*|kirim komentar|tulis komentar)$/iu,
    'hitungan atau tombol halaman',
  ],
  [/^(?:[@#][\p{L}\d_.]+[\s,|]*)+$/u, 'akun atau tagar media sosial'],
  [/^https?:\/\/\S+$/iu, 'alamat web tanpa keterangan'],
  [/^(?:[-–—=*_•·.#~+|\s]+|-\s?30\s?-)$/u, 'garis pemisah'],
  [
    /^(?:lewati ke konten|skip to (?:main )?content|menu|cari|search|login|masuk|daftar|kembali ke atas|back to top)$/iu,
    'menu halaman asal',
  ],
]

/** In characters; longer lines are text. */
const LONGEST_FURNITURE = 300

/** Why a line is page furniture, in Indonesian; `undefined` if it may belong to the story. */
export function furnitureReason(text: string): string | undefined {
  if (text.length > LONGEST_FURNITURE || knownEmbed(text)) return undefined
  return FURNITURE.find(([pattern]) => pattern.test(text))?.[1]
}

/** Whether the next line belongs to this furniture too: `Baca juga:` with a title below. */
export function announcesLink(text: string): boolean {
  return /^(?:baca|simak|lihat)(?: juga)?\s*:?$/iu.test(text)
}
