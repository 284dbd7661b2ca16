import { knownEmbed } from '#content/model/story/known-service.ts'

/** Page furniture: lines that are not part of the story, each with the reason for the editor. */
const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:follow (?:us|official|our)\b.*|(?:yuk,? |ayo,? )?ikuti (?:kami|akun|saluran|channel|kanal|berita|update|media sosial|terus|perkembangan|informasi|info|whatsapp|wa|telegram|instagram|youtube|tiktok|google news)\b.*|(?:ayo,? |yuk,? |mari )?(?:gabung|bergabung|join)\b.*\b(?:whatsapp|wa|telegram|saluran|channel|grup|group|komunitas)\b.*|(?:dapatkan|nikmati|terima|temukan|get) .*\b(?:whatsapp|wa channel|telegram|email|e-mail|aplikasi|google news|ponsel|newsletter|notifikasi|breaking news)\b.*|(?:download|unduh|instal(?:l)?|pasang) (?:aplikasi|app)\b.*|(?:cek|baca|simak|ikuti|lihat|akses) .{0,80}\bgoogle news\b.*|(?:subscribe|berlangganan|langganan|daftar)\b.{0,80}\b(?:channel|kanal|newsletter|buletin|youtube|sekarang|disini|di sini|now|email)\b.*|.{0,40}\b(?:kini|sekarang) (?:hadir|ada|tersedia) di (?:whatsapp|telegram|google)\b.*|like (?:and|dan|&) .*|simak\b.*\b(?:ponselmu|ponsel anda|whatsapp channel|saluran whatsapp|notifikasi)\b.*|jangan lupa (?:subscribe|like|follow|ikuti)\b.*|sign up (?:for|to)\b.*|follow\b.*\b(?:google news|whatsapp|instagram|telegram|facebook|youtube|tiktok)\b.*|dapatkan\b.*\b(?:klik|daftar sekarang|di sini|disini)\b.*|.*\b(?:kanal|grup|group|channel|saluran)\b.{0,40}\b(?:telegram|whatsapp|wa)\b.*\b(?:klik|gabung|bergabung|join|follow|ikuti|install)\b.*|.*\b(?:klik|gabung|bergabung|join|follow|ikuti)\b.*\b(?:kanal|grup|group|channel|saluran)\b.{0,20}\b(?:telegram|whatsapp|wa)\b.*)$/i,
    'ajakan mengikuti akun',
  ],
  [
    /^(?:[[(]?(?:baca|simak|lihat|tonton|klik|dengarkan|jangan lewatkan|jangan ketinggalan|read|see|watch)(?: (?:juga|pula|also|more|selengkapnya|artikel lain\w*|berita lain\w*|lainnya))?\s*(?::|>{1,2}|»).*|(?:baca|lihat|simak|tonton)(?: juga| pula)\b(?=.{0,160}$)[^.]*|(?:read|see) (?:also|more)\b[^.]*|also read\b.*|(?:berita|artikel|tulisan|konten|video|news|related|popular|trending|latest|most|other|more) (?:terkait|lain(?:nya)?|terpopuler|populer|terkini|terbaru|serupa|pilihan|rekomendasi|news|articles?|posts?|stories|topics|popular|read|videos?)\b[^.]{0,80}|(?:pilihan|rekomendasi) (?:editor|redaksi|untuk anda|berita|artikel|video)\b.{0,60}|terpopuler|(?:terkini|terbaru)(?: lainnya)?|selanjutnya\s*:.*|editor['’]?s? picks?|trending|populer|sorotan|recommended(?: for you)?|you (?:may|might) (?:also )?like\b.*|artikel ini bagian dari\b.*|(?:berita|info|informasi|liputan|artikel|cerita|kabar|laporan)? ?selengkapnya\b.{0,30}(?:\b(?:baca|dibaca|klik|disini|di sini|here|lihat|simak|tautan|link|halaman)\b.{0,60})?|(?:klik|click|tap) (?:di sini|disini|here|tautan|link)\b.{0,80}|.{0,40}\b(?:bisa|dapat) (?:dibaca|disimak|dilihat|diakses|diunduh) (?:di sini|disini|di tautan|pada tautan|melalui tautan|di link)\b.{0,60}|laporan (?:\d{1,2}|khusus|utama|terkait)\s*:.*|related\s*:.*)$/i,
    'tautan ke berita lain',
  ],
  [
    /^(?:(?:yuk,? |ayo,? )?(?:saksikan|tonton|simak|lihat|cek|watch)(?: juga)?(?: (?:juga|live|langsung|streaming))* (?:video|streaming|siaran|tayangan|live|infografis|foto|galeri)\b(?=.{0,160}$)(?:[^.]*|.*(?:berikut|bawah|ini)\W*)|\[?(?:video|gambas|embed|youtube|instagram|twitter|tweet|iframe)\s*(?::.*|\]))$/i,
    'ajakan menonton atau sisipan halaman asal',
  ],
  [
    /^(?:(?:share|bagikan)(?: (?:this|artikel|berita|ke|di|via|on|now|ini|tautan|link)\b.{0,60})?\s*:?|tweet|(?:copy|salin|simpan) (?:link|tautan|artikel|berita)|(?:tautan|url|link) (?:telah |sudah |berhasil )?(?:disalin|tercopy|tersalin|copied).*|klik untuk (?:berbagi|membagikan)\b.*|click to (?:share|email|print)\b.*|batalkan|share this|(?:(?:share|bagikan|facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|line|linkedin|threads|pinterest|email|cetak|print|x|komentar|bookmark|simpan|copy link|salin)(?:[\s,|/•·]+|:?$))+)$/i,
    'tombol berbagi',
  ],
  [
    /^(?:advertisements?|iklan|ads?|adv|sponsored|promoted|(?:scroll|gulir|geser) (?:to|untuk|ke|down)\b.{0,60}|(?:lanjut(?:kan)?|continue) (?:baca|membaca|reading|with|to)\b.{0,60}|pasang iklan.{0,40}|(?:iklan|ads) by\b.{0,30})$/i,
    'iklan',
  ],
  [
    /^(?:tags?|topik|topik terkait|kata kunci|keywords?|label|topics?)(?:\s*:.*|(?:\s+#[^\s#]+)*)$/i,
    'kata kunci halaman asal',
  ],
  [
    /^(?:[^:]{0,60}\bcopyright\b.*|hak cipta\b.*|[^:]{0,60}©.*|\(c\) .*|.{0,80}\ball rights? reserved\b.*|dilarang (?:keras )?(?:mengambil|menyalin|mengutip|menyebarluaskan|memperbanyak|mengcopy|meng-copy|mereproduksi)\b.*|seluruh hak cipta\b.*|reproduction\b.{0,80}\b(?:prohibited|permission)\b.*)$/i,
    'keterangan hak cipta',
  ],
  [
    /^(?:halaman (?:selanjutnya|berikutnya|sebelumnya)|(?:halaman|page|hal\.?|laman)\s*:?(?:\s*\d{1,3})+(?:\s*(?:\/|dari|of)\s*\d{1,3})?.{0,30}|\d{1,3} (?:dari|of|\/) \d{1,3}(?: (?:halaman|laman|pages?|hal\.?|slides?|foto))?|(?:halaman )?\d{1,3}\s?\/\s?\d{1,3}|selanjutnya|berikutnya|sebelumnya|next(?: page)?|prev(?:ious)?(?: page)?|lihat semua|show all|tampilkan semua|\d{1,2}(?:\s+\d{1,2})+|(?:artikel|berita|tulisan|konten) ini (?:telah|sudah|pernah|pertama kali)? ?(?:tayang|terbit|dimuat|dipublikasikan|diterbitkan)\b.*|(?:this (?:article|story)|originally) .{0,20}\bpublished\b.*|bersambung ke halaman.{0,30})$/i,
    'penunjuk halaman',
  ],
  [
    /^(?:(?:dibaca|dilihat)\s+[\d.,]+\s*kali|[\d.,]+\s*(?:k|rb|ribu|jt|juta)?\s*(?:views?|komentar|kali dibaca|shares?|dibagikan|comments?|likes?|pembaca)|(?:waktu baca|dibaca normal|baca|estimasi baca)\s*:?\s*\d+\s+menit|\d+ (?:menit|min(?:ute)?s?) (?:baca|membaca|read)|dengarkan (?:artikel|berita)\b.{0,20}|(?:post )?views?\s*:\s*[\d.,]+|no comments?|tidak ada komentar|(?:ukuran |besar )?(?:font|huruf|teks)(?: size)?\s*:.{0,20}|ukuran (?:font|huruf)\b.{0,20}|(?:perbesar|perkecil)(?: (?:font|huruf|foto|gambar|teks))?|zoom (?:in|out)|[A-Z](?:\s?[+-])(?:\s[A-Z]\s?[+-]?)*|A(?: A)*|loading\W*|memuat (?:artikel|berita|konten|halaman)\b[^.…]{0,30}(?:\.{3}|…)|(?:\d+|satu|dua|beberapa|se|a|an|one|few) ?(?:detik|menit|jam|hari|minggu|bulan|minutes?|hours?|days?|weeks?)(?: yang)? (?:lalu|ago))$/i,
    'hitungan atau tombol halaman',
  ],
  [
    /^(?:(?:kirim|tulis|tambah(?:kan)?|berikan|beri|lihat|tampilkan|muat|semua|baca) komentar\b.{0,40}|komentar(?: \(?\d+\)?)?\s*:?|(?:leave|post|add|write) a (?:reply|comment)\b.*|(?:tinggalkan|beri|batalkan|cancel) (?:balasan|reply|komentar|jejak|pesan)\b.{0,40}|(?:alamat )?(?:email|surel|e-mail) anda tidak akan .*|your email address will not .*|(?:ruas|kolom|bidang) yang wajib .*|required fields .*|(?:simpan|save) (?:nama|my name).{0,160}|(?:nama|name|email|situs web|website|komentar|comment)\s?\*.{0,20}|(?:this|situs) (?:site|ini) (?:uses|menggunakan) akismet.*|(?:you must be )?logged in to .*|(?:anda harus )?(?:masuk|login|log masuk) untuk (?:berkomentar|mengirim|meninggalkan).*|previous (?:post|article)\b.*|next (?:post|article)\b.*|(?:pos|artikel|berita) (?:sebelumnya|berikutnya)\b.*|navigasi pos|about the author|tentang penulis)$/i,
    'formulir komentar halaman asal',
  ],
  [/^(?:[@#][\p{L}\d_.]+[\s,|]*)+$/u, 'akun atau tagar media sosial'],
  [/^(?:https?:\/\/|www\.)\S+$/i, 'alamat web tanpa keterangan'],
  [
    /^(?:[-–—=_*•·.#~+|<>\s]+|[-–—*#\s]*(?:30|end|selesai|sekian|tamat|habis|ends?)[-–—*#\s]*[-–—*#][-–—*#\s]*|[-–—*#\s]*[-–—*#]\s*(?:30|end|ends|selesai|sekian)\s*|(?:selesai|sekian|tamat|habis)\.?)$/i,
    'garis pemisah',
  ],
  [
    /^(?:lewati ke konten|skip to (?:main )?content|(?:main )?menu|cari|search|login|log ?in|masuk|daftar|register|sign (?:in|up)|kembali(?: ke (?:atas|beranda))?|back to (?:top|home)(?: button)?|close|tutup|beranda|home|indeks|index|redaksi kami|tentang kami|about us|kontak kami|contact us|kebijakan privasi|privacy policy|pedoman (?:media|pemberitaan)\b.{0,30}|disclaimer|kode etik|karir|info iklan|network|terms(?: of (?:use|service))?|syarat dan ketentuan|accept(?: all)?(?: cookies)?|terima semua|buka aplikasi|mode gelap|dark mode|tampilkan lebih (?:banyak|sedikit)|load more|muat lainnya|show (?:more|less)|daftar isi|table of contents|(?:baca|buka|lihat) (?:di|in) (?:app|aplikasi)|lihat (?:lainnya|foto|galeri|semua foto)|laporkan(?: artikel| konten)?|report(?: this)?(?: ad)?|sumber gambar|play|pause|unmute|mute)$/i,
    'menu halaman asal',
  ],
]

/** In characters; longer lines are text. */
const LONGEST_FURNITURE = 400

/** Why a line is page furniture, in Indonesian; `undefined` if it may belong to the story. */
export function furnitureReason(text: string): string | undefined {
  if (text.length > LONGEST_FURNITURE || knownEmbed(text)) return undefined
  // Bullets and stars before a line of furniture mean nothing: `* Follow Official WhatsApp Channel …`.
  const bare = text.replace(
    /^(?:[*•●▪■◆»>+–—-]+|\p{Extended_Pictographic}\ufe0f?)\s*(?=[\p{L}[])/u,
    '',
  )
  return FURNITURE.find(
    ([pattern]) => pattern.test(bare) || (bare !== text && pattern.test(text)),
  )?.[1]
}

/** Whether the next line belongs to this furniture too: `Baca juga:` with a title below. */
export function announcesLink(text: string): boolean {
  return /^(?:(?:baca|simak|lihat|tonton)(?: juga| pula)?|read (?:also|more)|see also|related(?: news| articles?| stories| posts?)?|berita (?:terkait|lainnya)|artikel (?:terkait|lainnya)|(?:prev(?:ious)?|next)(?: post| article)?|(?:pos |artikel |berita )?(?:sebelumnya|berikutnya|selanjutnya))\s*:?$/iu.test(
    text,
  )
}

/** Whether several titles may follow: `Berita Terkait` with a list below. */
export function announcesLinks(text: string): boolean {
  return /^(?:berita|artikel|tulisan|related|most|pilihan|rekomendasi)(?: (?:terkait|lain(?:nya)?|terpopuler|populer|pilihan|serupa|news|articles?|stories|posts?|read|popular|editor|redaksi))\s*:?$/iu.test(
    text,
  )
}
