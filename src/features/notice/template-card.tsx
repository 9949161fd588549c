import { Text, View } from '@tarojs/components'
import type { Output } from '@/contracts/api'
import type { NoticeMoment } from '@/contracts/notice.const'
import { ActionButton } from '@/ui/action-button'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'

type Application = Output<'notice.template-application'>['items'][number]

const momentCopy: Record<NoticeMoment, string> = {
  'order-changed': '预约有变化',
  'order-reminder': '预约前一晚提醒',
  'wish-reviewed': '心愿审核了',
  'wish-claimed': '心愿有人认领',
  'wish-done': '心愿办好了',
  'wish-reminder': '认领快到期',
  'meeting-invited': '请去开会',
  'meeting-changed': '会议有变化',
  'meeting-reminder': '开会前提醒',
  'meeting-minutes': '会议纪要公布了',
  ballot: '业主投票开始、快截止、有结果',
  'suggestion-moved': '建议有进展',
  'suggestion-done': '建议办好了',
  'role-changed': '职责授予或结束了',
  todo: '有事等着办',
}

/** What WeChat's back office wants for one template, as a text to take along. */
export const applicationText = ({ title, fields }: Application) =>
  [title, ...fields.map(({ key, label, example }) => `${label} ${key} 例：${example}`)].join('\n')

/** One template: what it is for, its fields in order, and whether its id has been put in. */
export function TemplateCard({ item, onCopy }: { item: Application; onCopy: (text: string) => void }) {
  const { title, fields, moments, templateId } = item
  return (
    <View className="card">
      <View className="row">
        <Text className="heading">{title}</Text>
        <Badge tone={templateId ? 'done' : 'waiting'} text={templateId ? '已配好' : '还没申请'} />
      </View>
      <Text className="second">什么时候发：{moments.map((moment) => momentCopy[moment]).join('、')}</Text>
      <View>
        {fields.map(({ key, label, example }, i) => (
          <ListRow key={key} title={`${i + 1}. ${label}`} detail={`${key} · 例：${example}`} />
        ))}
      </View>
      {templateId && <Text className="second">模板编号 {templateId}</Text>}
      <ActionButton label="复制这些字段" tone="plain" onTap={() => onCopy(applicationText(item))} />
    </View>
  )
}
