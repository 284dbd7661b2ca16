import type { Metadata } from 'next'
import { CorrectionLog, correctionLogMetadata } from '../../correction-log.tsx'

type Props = PageProps<'/koreksi/[year]/[month]'>

const read = async ({ params, searchParams }: Props) => {
  const { year, month } = await params
  return { month: `${year}-${month}`, page: (await searchParams).page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { month, page } = await read(props)
  return correctionLogMetadata(month, page)
}

export default async function CorrectionsOfMonth(props: Props) {
  const { month, page } = await read(props)
  return <CorrectionLog month={month} page={page} />
}
