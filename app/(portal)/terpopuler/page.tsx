import { PopularIndex, popularMetadata } from './popular-index.tsx'

export const generateMetadata = () => popularMetadata('day')

export default function PopularToday() {
  return <PopularIndex span="day" />
}
