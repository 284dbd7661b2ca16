import type { Say } from '#content/base/desk-words/say.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import type { CdnFacts } from '#content/model/health/cdn-health.ts'
import { type NodeState, nodeState, type SeenNode } from '#content/model/health/node-health.ts'

/** A machine as its own settings describe it. */
type Setup = Pick<SeenNode, 'name' | 'version' | 'edges' | 'renderers'>

/** The styles of this page: names beside their values where there is room. */
export const MACHINE_STYLE = `
.machine dl{display:grid;gap:0 1rem;margin:0}
.machine dt{color:var(--muted);font-size:.9375rem}
.machine dd{margin:0 0 .5rem;overflow-wrap:anywhere}
.machine h2{overflow-wrap:anywhere}
.state{font-weight:600}
.state.current{color:var(--good)}
.state:is(.behind,.gone){color:var(--danger)}
@media(min-width:30rem){.machine dl{grid-template-columns:12rem minmax(0,1fr)}.machine :is(dt,dd){margin-bottom:.25rem}}
`

/** The machines of the portal: those that share the database, or the only one. */
export function MachinePage({
  nodes,
  here,
  files,
  cdn,
  verifiedAt,
  now,
  say,
}: {
  /** Undefined where the database is a file, which serves one machine. */
  nodes: readonly SeenNode[] | undefined
  /** The machine that answers. */
  here: Setup
  /** Where it keeps photos and attachments: a folder or a bucket. */
  files: string
  /** The CDN that is told of purges; undefined if none is. */
  cdn: CdnFacts | undefined
  /** When a backup was verified last; `unset` if there is no place for any. */
  verifiedAt: Date | undefined | 'unset'
  now: Date
  say: Say
}) {
  const time = (moment: Date) => deskTime(moment, PUBLICATION_ZONE, say.language)
  const isAlone = nodes === undefined || nodes.length < 2
  return (
    <div className="narrow">
      <h1>{say('Mesin')}</h1>
      <p>
        {isAlone
          ? say('Portal ini berjalan di satu mesin.')
          : say('{count} mesin memakai satu basis data. Halaman ini dijawab oleh {name}.', {
              count: nodes.length,
              name: here.name,
            })}
      </p>
      {nodes === undefined || nodes.length === 0 ? (
        <section className="machine">
          <h2>{here.name}</h2>
          <dl>
            <Traits setup={here} say={say} />
          </dl>
        </section>
      ) : (
        nodes.map((node) => (
          <section className="machine" key={`${node.name} ${node.since.getTime()}`}>
            <h2>{node.name}</h2>
            <p className={`state ${nodeState(node)}`}>{stateText(nodeState(node), say)}</p>
            <dl>
              <Traits setup={node} say={say} />
              <dt>{say('Terhubung sejak')}</dt>
              <dd>{time(node.since)}</dd>
              <dt>{say('Terakhir terdengar')}</dt>
              <dd>
                {nodeState(node) === 'current'
                  ? say('baru saja')
                  : time(new Date(now.getTime() - node.silent))}
              </dd>
              <dt>{say('Perubahan terakhir yang diikuti')}</dt>
              <dd>{node.passedAt ? time(node.passedAt) : say('belum ada dalam sehari ini')}</dd>
              <dt>{say('Perubahan yang belum diikuti')}</dt>
              <dd>{node.behind}</dd>
            </dl>
          </section>
        ))
      )}
      <section className="machine">
        <h2>{say('Berkas dan cadangan')}</h2>
        <dl>
          <dt>{say('Foto dan lampiran')}</dt>
          <dd>
            <code>{files}</code>
          </dd>
          {cdn && (
            <>
              <dt>{say('CDN')}</dt>
              <dd className={cdn.failure && 'state gone'}>
                {cdn.failure
                  ? say('Sejak {time} tidak menerima perubahan: {reason}', {
                      time: time(cdn.failure.since),
                      reason: cdn.failure.reason,
                    })
                  : say('Mengikuti setiap perubahan')}
              </dd>
            </>
          )}
          <dt>{say('Cadangan terakhir yang lulus uji')}</dt>
          <dd>
            {verifiedAt === 'unset' ? (
              say('Belum ada tempat untuk cadangan.')
            ) : (
              <a href="/admin/globals/backups">
                {verifiedAt ? time(verifiedAt) : say('belum pernah')}
              </a>
            )}
          </dd>
        </dl>
      </section>
    </div>
  )
}

function Traits({ setup: { version, edges, renderers }, say }: { setup: Setup; say: Say }) {
  const count = (number: number | undefined) => number ?? say('tidak diketahui')
  return (
    <>
      <dt>{say('Versi')}</dt>
      <dd>{version}</dd>
      <dt>{say('Proses penjawab pembaca')}</dt>
      <dd>{count(edges)}</dd>
      <dt>{say('Proses pembuat halaman')}</dt>
      <dd>{count(renderers)}</dd>
    </>
  )
}

function stateText(state: NodeState, say: Say): string {
  switch (state) {
    case 'current':
      return say('Mengikuti setiap perubahan')
    case 'behind':
      return say('Tertinggal: tidak diberi pembaca sampai mengejar')
    case 'gone':
      return say('Tidak terdengar: mati, atau tidak menjangkau basis data')
  }
}
