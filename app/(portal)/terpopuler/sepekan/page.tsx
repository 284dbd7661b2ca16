import { PopularIndex, popularMetadata } from '../popular-index.tsx'

export const generateMetadata = () => popularMetadata('week')

export default function PopularThisWeek() {
  return <PopularIndex span="week" />
}
