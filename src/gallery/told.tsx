import { Text, View } from '@tarojs/components'
import { Badge } from '@/ui/badge'
import { Figures } from '@/ui/figures'
import { Timeline } from '@/ui/timeline'

const figures = [
  { name: '许下', count: 23 },
  { name: '认领', count: 9 },
  { name: '实现', count: 2 },
]
const entries = [
  { id: 'posted', what: '许下心愿', detail: '周六 11月21日 9:12 · 居民' },
  { id: 'approved', what: '审核通过', note: '写得很清楚', detail: '昨天 10:00 · 驿站管理员' },
  { id: 'next', what: '下一步：还差 4 个人', detail: '邻居和党员 · 12月14日以前', isNext: true },
]

/** What is read. */
export function Told() {
  return (
    <View className="card">
      <Text className="title">看的</Text>
      <Text>正文：长句子也要喘得过气，一行不太长，行间有空。</Text>
      <Text className="second">第二等的话：什么时候、在哪里、下一步是什么。</Text>
      <View className="wrap">
        <Badge tone="lamp" text="亮灯中" />
        <Badge tone="quiet" text="已关" />
        <Badge tone="waiting" text="等答复" />
        <Badge tone="doing" text="正在办" />
        <Badge tone="done" text="办好了" />
      </View>
      <Figures items={figures} />
      <View>
        <Timeline entries={entries} />
      </View>
    </View>
  )
}
