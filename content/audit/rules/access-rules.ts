/**
 * Rules on whether each machine gets the page, and all of it.
 * @module
 */
import { MACHINES, type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import { sources } from '#content/audit/fetch/rule-source.ts'
import type { PageObservation } from '#content/audit/read/observation.ts'
import { isForbidden } from '#content/audit/read/robots-permission.ts'
import { cut, type Fault, fine, type Rule, refused } from './rule.ts'

/** Machines that read pages. */
export const PAGE_MACHINES = MACHINES.filter((id) => machineReaders[id].kind !== 'feed')

/** Machines with a published size limit. */
const PUBLISHED_LENGTHS: readonly MachineId[] = ['google', 'whatsapp', 'facebook']

/** Every machine gets HTML, in time, after few redirects and within its size limit. */
export const accessRules: readonly Rule<PageObservation>[] = PAGE_MACHINES.flatMap((machine) => [
  rule('answer', machine, ({ readings }) => {
    const reading = readings[machine]
    if (!reading) return fine
    if ('failure' in reading) {
      return refused(reading.failure.message, 'Buat halaman terjawab untuk mesin ini.')
    }
    const { status, hops } = reading.answer
    if (status >= 300 && status < 400) {
      return refused(
        `Masih dialihkan setelah ${hops.length} pengalihan (terakhir ${status}).`,
        `Alihkan sekali saja; mesin ini berhenti setelah ${machineReaders[machine].redirects}.`,
      )
    }
    if (status < 200 || status >= 300) {
      return refused(
        `Dijawab ${status}.`,
        status === 403 || status === 429
          ? 'Izinkan mesin ini di server atau CDN. Sebagian situs memeriksa alamat IP mesin yang asli, yang tidak dapat ditiru.'
          : 'Jawab 200 di alamat ini, atau jangan sebarkan alamatnya.',
      )
    }
    return fine
  }),
  rule('html', machine, ({ readings }) => {
    const reading = readings[machine]
    if (!reading || 'failure' in reading || reading.head) return fine
    const { status, headers } = reading.answer
    if (status < 200 || status >= 300) return fine
    return refused(
      `Jenisnya ${headers['content-type'] ?? 'tidak disebut'}, bukan text/html.`,
      'Kirim Content-Type: text/html untuk halaman.',
    )
  }),
  rule('length', machine, ({ readings }) => {
    const reading = readings[machine]
    if (!PUBLISHED_LENGTHS.includes(machine)) return fine
    if (!reading || 'failure' in reading || !reading.head || !reading.answer.cut) return fine
    return lengthFault(machine, reading.head.headBytes < reading.answer.body.length)
  }),
  {
    id: 'robots-txt-allows',
    audience: machine,
    source: sources.robotsTxt,
    check: ({ address, robots }) =>
      isForbidden(machine, address, robots)
        ? refused(
            `robots.txt melarang ${machineReaders[machine].robotsName} di sini.`,
            'Cabut Disallow yang mengenainya.',
          )
        : fine,
  },
])

function lengthFault(machine: MachineId, hasWholeHead: boolean): readonly Fault[] {
  const limit = `${machineReaders[machine].byteLimit.toLocaleString('id-ID')} bita`
  if (!hasWholeHead) {
    return refused(
      `Kepala halaman belum selesai dalam ${limit} yang dibaca mesin ini.`,
      'Pindahkan gaya dan skrip ke bawah, atau ke berkas lain.',
    )
  }
  // Link previews only need the head.
  if (machineReaders[machine].kind === 'preview') return fine
  return cut(`Halaman lebih dari ${limit}; sisanya tidak dibaca.`, 'Perkecil halaman.')
}

function rule(
  id: string,
  machine: MachineId,
  check: (observed: PageObservation) => readonly Fault[],
): Rule<PageObservation> {
  return { id, audience: machine, source: machineReaders[machine].source, check }
}
