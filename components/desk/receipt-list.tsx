import type { Receipt, ReceiptLine } from '#content/desk/receipt.ts'

const clock = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
})

/** Where a story is to be seen, line by line, and where not. Times are those of Jakarta. */
export function ReceiptList({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <ul className="desk-list">
        {receipt.lines.map((line) => (
          <li key={line.place} className={CLASSES[line.verdict]}>
            <span className="desk-mark">{line.shown ? 'Tampil' : 'Tidak tampil'}</span>
            <span>
              <a href={line.address} target="_blank" rel="noreferrer">
                <strong>{line.place}</strong>
              </a>{' '}
              {line.note}
              {line.since && ` Paling lambat sejak ${clock.format(new Date(line.since))} WIB.`}
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
        Diperiksa {clock.format(new Date(receipt.checkedAt))} WIB di server ini sendiri. Penyimpanan
        milik Google, WhatsApp, dan lainnya dapat tertinggal.
      </p>
    </>
  )
}

const CLASSES: Record<ReceiptLine['verdict'], string> = {
  right: 'desk-good',
  explained: 'desk-advice',
  wrong: 'desk-stop',
}
