import type { Metadata } from 'next'
import { CorrectionLog, correctionLogMetadata } from './correction-log.tsx'

type Props = PageProps<'/koreksi'>

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> =>
  correctionLogMetadata(undefined, (await searchParams).page)

export default async function Corrections({ searchParams }: Props) {
  return <CorrectionLog page={(await searchParams).page} />
}
