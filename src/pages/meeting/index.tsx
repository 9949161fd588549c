import { Coming } from '../coming'

export default function MeetingPage() {
  return (
    <Coming
      tab="meeting"
      icon="talk"
      title="议事正在准备"
      text="以后在这里看这个月的会、报名参加、提建议。现在想说事，可以到驿站找书记。"
    />
  )
}
