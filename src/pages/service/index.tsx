import { Coming } from '../coming'

export default function ServicePage() {
  return (
    <Coming
      tab="service"
      icon="hands"
      title="服务正在准备"
      text="以后在这里点服务：理发、维修、义诊，点了就有人接。现在可以到驿站借雨伞、用药箱，或打驿站的电话问一问。"
    />
  )
}
