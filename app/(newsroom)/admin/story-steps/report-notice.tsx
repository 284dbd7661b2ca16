import { useSay } from '../desk-frame/use-say.ts'
import type { Workflow } from './workflow-record.ts'

/** In characters. */
const SHOWN = 160

/** The beginning of what a reader wrote. */
export const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text

/** Above a story: the mistakes that readers report in it, until they are settled. */
export function ReportNotice({ workflow: { reports } }: { workflow: Workflow }) {
  const say = useSay()
  if (reports.length === 0) return null
  return (
    <section className="returned-notice" aria-label={say('Laporan kekeliruan')}>
      <p>
        <strong>{say('Pembaca melaporkan kekeliruan di berita ini')}</strong>
      </p>
      <ul>
        {reports.map(({ id, error, source }) => (
          <li key={id}>
            <a href={`/admin/collections/error-reports/${id}`}>{shortened(error)}</a>
            {source && <> {shortened(source)}</>}
          </li>
        ))}
      </ul>
      <p>{say('Betulkan, tekan “Perbarui berita”, lalu tandai laporannya.')}</p>
    </section>
  )
}
