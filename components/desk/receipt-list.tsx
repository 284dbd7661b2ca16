import type { Say } from '#content/base/desk-words/say.ts'
import { type Language, LOCALES } from '#content/base/settings/languages.ts'
import type { Receipt, ReceiptLine } from '#content/newsroom/desk/receipt/receipt.ts'

const clockIn = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language].intl, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  })

/** Each place where a story should be visible, and whether it is. Times are in Jakarta's zone. */
export function ReceiptList({ receipt, say }: { receipt: Receipt; say: Say }) {
  const clock = clockIn(say.language)
  return (
    <>
      <ul className="desk-list">
        {receipt.lines.map((line) => (
          <li key={line.place} className={CLASSES[line.verdict]}>
            <span className="desk-mark">{say(line.shown ? 'Tampil' : 'Tidak tampil')}</span>
            <span>
              <a href={line.address} target="_blank" rel="noreferrer">
                <strong>{line.place}</strong>
              </a>{' '}
              {line.note}
              {line.since &&
                ` ${say('Paling lambat sejak {time} WIB.', { time: clock.format(new Date(line.since)) })}`}
              {line.faults.map((fault) => (
                <span key={fault} className="desk-fault">
                  {fault}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="desk-checked">
        {say(
          'Diperiksa {time} WIB di server ini sendiri. Penyimpanan milik Google, WhatsApp, dan lainnya dapat tertinggal.',
          { time: clock.format(new Date(receipt.checkedAt)) },
        )}
      </p>
    </>
  )
}

const CLASSES: Record<ReceiptLine['verdict'], string> = {
  right: 'desk-good',
  explained: 'desk-advice',
  wrong: 'desk-stop',
}
