import { Text, View } from '@tarojs/components'
import type { ThemeView } from '@/contracts/theme'
import { openPage } from '@/platform/route'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { whereCopy } from '@/ui/order-copy'

const hoursWord = (hours: number) => (hours % 24 === 0 && hours > 0 ? `${hours / 24} 天` : `${hours} 小时`)

/** What it is, how it goes, whom to ask and until when one may change one's mind. */
export function ThemeFacts({ theme }: { theme: ThemeView }) {
  const { name, about, flow, contact, stationId, stationName, groupName, where, leadHours, cutoffHours, minimum } =
    theme
  const terms = [
    leadHours > 0 && `要提前 ${hoursWord(leadHours)}约`,
    cutoffHours > 0 ? `开始前 ${hoursWord(cutoffHours)}都能改、能取消` : '开始前都能改、能取消',
    minimum > 0 && `满 ${minimum} 人才开`,
  ]
  return (
    <>
      {theme.isPaused && <Notice text={`这项服务暂停了${theme.pauseReason ? `：${theme.pauseReason}` : ''}`} />}
      <View className="card">
        <Text className="title">{name}</Text>
        <Text>{about}</Text>
        {groupName && <Text className="second">由{groupName}来做</Text>}
        <ListRow
          icon="pin"
          title={stationName}
          detail={`${where.map((one) => whereCopy[one]).join('、')} · 不收钱`}
          onTap={() => openPage('station', { id: stationId })}
        />
      </View>
      <View className="card">
        <Text className="heading">怎么办</Text>
        <Text>{flow}</Text>
        <Text className="heading">有事找</Text>
        <Text>{contact}</Text>
        <Text className="second">{terms.filter(Boolean).join(' · ')}</Text>
      </View>
    </>
  )
}
