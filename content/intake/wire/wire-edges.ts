import type { CopyLine } from '#content/intake/copy/copy-line.ts'
import { doubtfulPlace, type Opening, readOpening } from './dateline/wire-dateline.ts'
import { takePaid } from './page/paid-copy.ts'
import { readClosing } from './wire-closing.ts'
import type { WireDraft } from './wire-draft.ts'

const STARRED_START = /^(\*{1,2}|_{1,2})(?=[^\s*_])([^*_]{1,80})\1/u
/** Brackets that may close one story: mark, initials, agency. */
const MOST_CLOSINGS = 4

/** Moves the dateline, and an agency or portal named in it, from the first paragraph to the story. */
export function takeOpening(paragraphs: readonly CopyLine[], draft: WireDraft): void {
  const first = paragraphs[0]
  if (!first) return
  // The dateline may be in bold, as in chats: `*JAKARTA* - …`.
  const opening = readOpening(first.text.replace(STARRED_START, '$2'), draft.sources)
  const place = opening ? undefined : doubtfulPlace(first.text)
  if (place) {
    draft.warn(
      first,
      `Paragraf pertama diawali “${place} -”. Bila itu tempat berita, tulis dengan huruf besar: ${place.toUpperCase()} -.`,
    )
  }
  if (!opening) return
  first.text = opening.rest
  takePlace(opening, first, draft)
  if (opening.paid) takePaid(opening.paid, first, opening.paid.words, draft)
  if (opening.source) {
    if (draft.story.agency === undefined)
      takeSources(opening.source, opening.partners, first, draft)
    else if (draft.story.agency !== opening.source)
      draft.drop(first, 'sumber lain pada dateline', opening.source)
  }
  for (const other of opening.others) draft.drop(first, 'bukan kantor berita', other)
  if (opening.date) draft.drop(first, 'tanggal pada dateline', opening.date)
}

function takePlace({ place, doubt }: Opening, line: CopyLine, draft: WireDraft): void {
  if (!place) return
  draft.story.dateline = place
  draft.understand(line, 'dateline', place)
  if (doubt === 'mixed case') {
    draft.warn(line, `“${place} -” di awal paragraf dibaca sebagai tempat berita. Periksa.`)
  } else if (doubt) {
    draft.warn(
      line,
      `“${place}” dibaca sebagai tempat berita, tetapi tempat itu tidak dikenal. Periksa; mungkin nama portal.`,
    )
  }
}

/** Takes a source, and tells others beside it: `Antara/Xinhua` is Antara's copy, with Xinhua's. */
function takeSources(
  name: string,
  partners: readonly string[],
  line: CopyLine,
  draft: WireDraft,
): void {
  if (!draft.takeAgency(name, line)) {
    draft.drop(line, 'bukan kantor berita', name)
    return
  }
  for (const partner of partners) {
    draft.drop(line, `sumber lain di samping ${name}`, partner)
    draft.warn(
      line,
      `Naskah ${name} ini juga memakai bahan ${partner}. Sebutkan di berita bila perlu.`,
    )
  }
}

/**
 * Removes the closing words from the last paragraph. An agency named there is certain, while the dateline may have
 * named a portal.
 */
export function takeClosing(paragraphs: CopyLine[], draft: WireDraft): void {
  for (let left = MOST_CLOSINGS; left > 0; left -= 1) {
    const last = paragraphs.at(-1)
    const closing = last && readClosing(last.text, draft.sources)
    if (!last || !closing) return
    if (closing.paid) takePaid(closing.paid, last, closing.other ?? '', draft)
    else if (closing.agency) takeClosingAgency(closing.agency, closing.partners ?? [], last, draft)
    else if (closing.other) {
      draft.drop(last, 'inisial atau tanda penutup naskah', `(${closing.other})`)
      if (closing.isDoubtful) {
        draft.warn(
          last,
          `“${closing.other}” di akhir naskah tidak dikenal sebagai kantor berita; tidak diambil. Tambahkan di meja redaksi (Kantor berita) bila memang sumbernya.`,
        )
      }
    }
    last.text = closing.text.trimEnd()
    if (last.text === '') paragraphs.pop()
  }
}

/** Portals print their own name in the dateline, and the agency's at the end. */
function takeClosingAgency(
  agency: string,
  partners: readonly string[],
  line: CopyLine,
  draft: WireDraft,
): void {
  const { story, notes, sources } = draft
  const former = story.agency
  const known = sources.find(agency)
  const before = former === undefined ? undefined : sources.find(former)
  if (former !== undefined && (former === agency || (before !== undefined && before === known))) {
    draft.drop(line, 'kantor berita terulang', agency)
    return
  }
  if (former !== undefined && before?.kind === 'agency') {
    draft.drop(line, `sumber lain di samping ${former}`, agency)
    return
  }
  const noted = notes.understood.find(({ what }) => what === 'agency')
  if (noted && former !== undefined) {
    notes.understood = notes.understood.filter((part) => part !== noted)
    notes.warnings = notes.warnings.filter(
      ({ message }) => !message.startsWith(`Sumber “${former}”`),
    )
    notes.dropped.push({
      line: noted.line,
      text: noted.value,
      reason: `bukan kantor berita; naskah ditutup (${agency})`,
    })
  }
  takeSources(agency, partners, line, draft)
}
