/**
 * What makes a line say something, so that it names nobody: a verb, a date or a web address. No author, agency or
 * section comes from such words.
 * @module
 */
import { monthNumber, weekdayNumber } from '#content/intake/wire-time/wire-calendar.ts'

/** Verbs without a prefix, and the words that come before verbs. */
const PLAIN_VERBS = new Set(
  `adalah ialah merupakan akan telah sudah sedang belum masih pernah bisa dapat harus boleh wajib ingin mau perlu
  ada tiba datang pergi pulang masuk keluar naik turun jatuh tewas meninggal gugur lahir hadir absen kata ujar sebut
  ucap tutur ungkap jelas tegas imbau minta ajak buka tutup gelar bangun tangkap tahan periksa sita bantah tolak
  terima kirim beri ambil bawa jual beli bayar pakai buat cari temu tunjuk lantik copot pecat ganti ubah raih rebut
  juara menang kalah unggul imbang tumbuh anjlok melonjak longsor runtuh ambruk roboh terbakar tenggelam hilang
  selamat siap siaga waspada tetap jadi kena lolos gagal batal mundur maju jalan kerja tinggal tunggu tinjau dukung
  jangan yang untuk dengan karena agar supaya sebelum sesudah setelah saat ketika tidak bukan ini itu
  is are was were be been has have had will would can could should may might must says said say tells told asks asked
  calls called makes made takes took gives gave gets got goes went comes came sees saw repairs repaired opens opened
  closes closed builds built starts started ends ended wins won loses lost kills killed dies died finds found
  rises rose falls fell plans planned urges urged warns warned rejects rejected approves approved`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Prefixed verbs whose form is certain: `memperbaiki`, `mendukung`, `menggelar`, `menyebut`. */
const PREFIXED =
  /^(?:mem[bpf]|men[dcjtsz]|meng[aiueoghk]|meny[aiueo]|memper|diper|berke|terke)\p{Ll}{2,}$/u
/** Verbs with prefix and suffix: `meresmikan`, `diumumkan`, `ditemui`. */
const CIRCUMFIXED =
  /^(?:me|di|ber|ter)\p{Ll}{3,}kan$|^di(?:temui|datangi|hadiri|awasi|akhiri|miliki|ikuti|lewati|dampingi|kunjungi|penuhi|hormati|alami|minati|curigai|tandai)$/u
const WITH_SUFFIX = /^\p{Ll}{3,}kan$/u
/** In lower case, a prefix alone makes a verb: `dibuka`, `berjalan`, `melaju`. */
const PREFIXED_SMALL = /^(?:me|di|ber|ter)\p{Ll}{4,}$/u
/** The most usual passive and active forms without a suffix, for headlines in title case. */
const USUAL =
  /^(?:di(?:bangun|buka|tutup|tangkap|tahan|duga|sebut|nilai|minta|gelar|tuntut|panggil|periksa|sita|bantah|tolak|terima|kirim|beri|ambil|bawa|jual|beli|bayar|pakai|buat|cari|tunjuk|lantik|copot|pecat|ganti|ubah|hukum|vonis|jerat|larang|cabut|hapus|tunda|potong|pangkas|bahas|usut|evakuasi|tembak|tabrak|serang|bunuh|rawat|siarkan|siapkan|landa|hantam|guyur)|ber(?:akhir|temu|hasil|main|langsung|jalan|lari|tambah|kurang|ubah|henti|duka|harap|janji|potensi|dampak|laku|gerak|kumpul|sama|siap|lanjut|kembang|tugas|pidato|bicara)|be(?:kerja|lajar)|ter(?:jadi|bakar|tangkap|libat|bukti|ancam|pilih|dampak|jatuh|putus|buka|tutup|jerat|seret|bang|lambat)|me(?:laju|lihat|lawan|lonjak|ledak|luas|luncur|nang|ninggal|nolak|nurun|nunggu|rosot|raih|rusak|lintas|lapor|wajib|nilai|nyala))$/u
/** Given names that look like verbs. */
const NAMES =
  /^(?:mentari|menara|merdeka|mediana|melani|meliani|melati|meilani|meidi|mesi|mersi|meri|dewi|diani|dinari|diki|dini|dicki|divi|dimitri|berti|terri|teri|dianti|dini[a-z]*|diah[a-z]*|diyanti|mega[a-z]*|meri[a-z]*|mei[a-z]*|mety|melki|berni|berri|dikdik|didi|dini|dipi|diri|meuti[a-z]*)$/u

/** A part of a host name has at most 63 characters (RFC 1035, 2.3.4). */
const URL =
  /https?:|www\.|\p{L}[\p{L}\d-]{0,62}\.(?:com|co\.id|id|net|org|co|tv|news|info)(?![\p{L}\d])|@\p{L}/iu
const NUMERIC_DATE =
  /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{2})(?!\d)/u

/** Whether a word of `text` is a verb, or one that only sentences have. */
export function hasVerb(text: string): boolean {
  return text.split(/[^\p{L}\p{M}'’-]+/u).some(isVerb)
}

/** Whether `text` has a date: a weekday, a month, or numbers in the form of one. */
function hasDate(text: string): boolean {
  return (
    NUMERIC_DATE.test(text) ||
    text.split(/[^\p{L}’']+/u).some((word) => word.length > 3 && isCalendarWord(word))
  )
}

/** Whether `text` has a web address, a mail address or an account. */
export function hasAddress(text: string): boolean {
  return URL.test(text)
}

/** Whether `text` says something: it has a verb, a date or an address. */
export function isStatement(text: string): boolean {
  return hasVerb(text) || hasDate(text) || hasAddress(text)
}

/** Names of months and days are also names of people: `Juli Santoso`, `Maret`; only full ones count. */
function isCalendarWord(word: string): boolean {
  const month = monthNumber(word)
  return (month !== undefined && month !== 7 && month !== 4) || weekdayNumber(word) !== undefined
}

function isVerb(printed: string): boolean {
  const word = printed.toLowerCase()
  if (word.length < 2 || NAMES.test(word)) return false
  if (PLAIN_VERBS.has(word)) return true
  const isSmall = printed === word
  return (
    PREFIXED.test(word) ||
    (word.length >= 7 && (CIRCUMFIXED.test(word) || WITH_SUFFIX.test(word))) ||
    USUAL.test(word) ||
    (isSmall && PREFIXED_SMALL.test(word))
  )
}
