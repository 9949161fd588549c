import { Text, View } from '@tarojs/components'
import { dayAt } from '@/contracts/opening.calc'
import type { StationEvent } from '@/contracts/station'
import { checkStates, unifiedItems } from '@/contracts/station.const'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { PageList } from '@/ui/page-list'
import { roleWord } from '@/ui/station-copy'
import { clockWord, dayWord } from '@/ui/time-copy'
import './history.scss'
import { checklistCopy, checkStateCopy } from './check-copy'

const kindCopy: Record<StationEvent['kind'], string> = {
  registered: '登记了驿站',
  imported: '导入了资料',
  'hours-edited': '改了每周时间',
  'day-closed': '关一天',
  'day-hours-set': '定了特别时间',
  'day-restored': '恢复照常开',
  'item-checked': '查了五统一',
}

/** What stands after the kind. A check is kept in codes, `sign failed <note>`, and read in words. */
function detailWords({ kind, detail }: StationEvent): string[] {
  if (kind !== 'item-checked') return [detail]
  const [itemCode, stateCode, ...note] = detail.split(' ')
  const item = unifiedItems.find((one) => one === itemCode)
  const state = checkStates.find((one) => one === stateCode)
  return [item ? checklistCopy[item] : '', state ? checkStateCopy[state] : '', note.join(' ')]
}

/** Who changed what and when, newest first; roles, never names. */
export function History({ stationId }: { stationId: string }) {
  const pages = usePages(stationId, (part) => call('station.history', { stationId, ...part }))
  const now = new Date()
  return (
    <PageList pages={pages} empty={<Text className="second">还没有改动。改了什么，这里都会记下。</Text>}>
      {(items) => (
        <View className="card">
          {items.map((event) => (
            <View className="event" key={event.id}>
              <Text className="heading">
                {[kindCopy[event.kind], ...detailWords(event)].filter(Boolean).join(' · ')}
              </Text>
              <Text className="second">
                {dayWord(dayAt(new Date(event.at)), now)} {clockWord(event.at)} · {roleWord(event.byRole)}
              </Text>
            </View>
          ))}
        </View>
      )}
    </PageList>
  )
}
