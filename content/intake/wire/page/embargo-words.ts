import type { MomentWords } from '#content/intake/wire-time/embargo-time.ts'

/** Words for publishing: `disiarkan`, `menyiarkan`, `publikasi`, `broadcast`. */
const RUN =
  /^(?:di|me(?:m|n|ng|ny)?|peny|pen|pem)?(?:siar|iar|terbit|erbit|muat|tayang|ayang|publi[cks]|sebar|kutip|unggah|rilis|cetak|edar|posting|releas|broadcast|print|share|distribut|quot)\p{L}*$/u
/** Words that hold something back or set a limit. Without one, a time is that of publication: `Diterbitkan Sabtu, …`. */
const LIMIT = new Set(
  `sebelum before prior sampai hingga until till til s/d sd setelah sesudah after mulai untuk for boleh baru hanya only
  jangan tidak tak not no never dilarang larangan tahan ditahan menahan hold held embargo embargoed diembargo`.split(
    /\s+/u,
  ),
)
/** Words that hold something back without a time. */
const HOLD = new Set(
  'jangan dilarang larangan tahan ditahan hold held embargo embargoed diembargo'.split(' '),
)
/** The other words of embargoes. */
const FILLING = new Set(
  `catatan perhatian penting redaksi editor editors note naskah berita rilis materi ini this story is are under strict
  strictly status masa waktu batas jadwal jam pukul pkl hari tanggal tgl time date harap mohon tolong dimohon diharap please agar
  supaya to the a of on at by in and or dan atau pada dari from sejak bisa dapat may can be with dengan s d do don't
  dulu dahulu ada kabar lebih lanjut further notice pemberitahuan berikut berlaku berakhir dicabut dibuka lifted lifts lift
  ends end expires local setempat media press pers news publik umum publication use earliest belum kepada semua all
  tunggu menunggu draft draf konsep konfirmasi izin persetujuan perintah arahan aba-aba humas lepas akhir siap rekan rekan-rekan paling cepat lambat
  wib wita wit malam pagi siang sore hours hour hrs`.split(/\s+/u),
)
/** Labels of the time from which copy may run. */
const RUN_TIME =
  /^(?:waktu|jam|jadwal|siap) (?:siar|siaran|tayang|terbit|rilis)(?!\p{L})|^release (?:time|date)(?!\p{L})/iu
const AT_ONCE = /\bsegera\b|immediate|langsung/iu

/**
 * Whether a line is an embargo by its words: it speaks of publishing or holding back, sets a limit, states a time or
 * holds without one, and says nothing else.
 */
export function hasEmbargoWords(words: string, moment: MomentWords | undefined): boolean {
  if (words.length > 160 || AT_ONCE.test(words)) return false
  const list = wordsOf(moment?.rest ?? words)
  const isHeld = list.some((word) => HOLD.has(word))
  const isLimited = RUN_TIME.test(words) || list.some((word) => LIMIT.has(word))
  const isAboutRunning = isHeld || list.some((word) => RUN.test(word) || word === 'publication')
  const hasTime =
    moment !== undefined &&
    (moment.clock !== undefined ||
      moment.date !== undefined ||
      moment.weekday !== undefined ||
      moment.isBroken)
  return isAboutRunning && isLimited && (hasTime || isHeld) && isFilledWith(words, 0, moment)
}

/** Whether `text`, without the time in it, has only the words of an embargo, but for at most `others`. */
export function isFilledWith(text: string, others: number, moment?: MomentWords): boolean {
  const isOther = (word: string) => !FILLING.has(word) && !LIMIT.has(word) && !RUN.test(word)
  return wordsOf(moment?.rest ?? text).filter(isOther).length <= others
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}'/]+/u)
    .filter((word) => word !== '' && word !== '/')
