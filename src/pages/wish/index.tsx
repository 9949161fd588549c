import { Coming } from '../coming'

export default function WishPage() {
  return (
    <Coming
      tab="wish"
      icon="heart"
      title="心愿墙正在准备"
      text="以后在这里许一个小心愿，邻居和党员会来帮忙。现在有事可以打驿站的电话，或到驿站说一声。"
    />
  )
}
