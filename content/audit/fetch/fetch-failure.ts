/** Why a machine got no readable answer. */
export type FailureReason =
  | 'address'
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'broken'
  | 'encoding'

/** A fetch without an answer. The message is Indonesian. */
export class FetchFailure extends Error {
  override name = 'FetchFailure'
  readonly reason: FailureReason
  readonly address: string

  /** `detail` is the network's error. */
  constructor(reason: FailureReason, address: string, detail = '') {
    super(words[reason](address, detail))
    this.reason = reason
    this.address = address
  }
}

/** A body with a content coding that the machine did not offer. */
export class UnreadableCoding extends Error {
  override name = 'UnreadableCoding'
}

/** Converts an error of Node's network modules. */
export function failureOf(error: unknown, address: string): FetchFailure {
  if (error instanceof FetchFailure) return error
  if (error instanceof UnreadableCoding) return new FetchFailure('encoding', address, error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const detail = code || (error instanceof Error ? error.message : String(error))
  return new FetchFailure(reasonOf(code), address, detail)
}

function reasonOf(code: string): FailureReason {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns'
  if (code === 'ECONNREFUSED') return 'refused'
  if (/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/.test(code)) return 'unreachable'
  if (code === 'ERR_INVALID_URL' || code === 'ERR_UNESCAPED_CHARACTERS') return 'address'
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|EPROTO|ALTNAME/.test(code)) return 'tls'
  if (/^Z_|ERR_PADDING|ERR_BROTLI|BROTLI/.test(code)) return 'encoding'
  return 'broken'
}

const words: Record<FailureReason, (address: string, detail: string) => string> = {
  address: (address) =>
    `${address} bukan alamat http(s) yang lengkap. Tulis misalnya https://www.contoh.id/berita.`,
  dns: (address) => `Nama ${hostOf(address)} tidak dikenal DNS. Periksa ejaannya.`,
  refused: (address) => `${hostOf(address)} menolak sambungan: tidak ada server di pintu itu.`,
  unreachable: (address) => `${hostOf(address)} tidak terjangkau dari jaringan ini.`,
  tls: (address, detail) =>
    `Sertifikat TLS ${hostOf(address)} tidak dapat dipercaya atau sambungannya gagal (${detail}).`,
  timeout: (address) => `${address} tidak selesai menjawab dalam batas waktu.`,
  broken: (address, detail) => `Jawaban ${address} terputus di tengah jalan (${detail}).`,
  encoding: (address, detail) =>
    `Jawaban ${address} dikirim dalam kode ${detail || 'rusak'} yang tidak dapat dibaca.`,
}

const hostOf = (address: string) => URL.parse(address)?.host ?? address
