import { Text, View } from '@tarojs/components'
import { memberFields, personalParts } from './privacy-uses.const'

/** In a resident's words; fields that are the same to them have the same words. */
const fieldCopy: Record<(typeof memberFields)[number], string> = {
  _id: '一个内部编号，看不出是谁',
  code: '您念给社区的八位编号',
  openid: '微信给本小程序的编号，用来认出是您（看不到您的微信号）',
  callName: '怎么称呼您',
  homePath: '您住的小区和楼',
  homeNames: '您住的小区和楼',
  phone: '您的电话，加密存放；谁看过都有记录，您能查',
  phoneKeyId: '您的电话，加密存放；谁看过都有记录，您能查',
  helped: '谁在帮您办事，您是怎么同意的',
  helperIds: '谁在帮您办事，您是怎么同意的',
  joinedAt: '哪天开始用、哪天注销',
  leftAt: '哪天开始用、哪天注销',
}

const partCopy: Record<(typeof personalParts)[number], string> = {
  member: '您担任的职责、您帮了谁、谁看过您的电话',
  loans: '您借的雨伞、工具箱',
  notices: '发给您的消息、要打给您的电话、您允许了哪些微信消息',
  orders: '您约的和您去办的服务',
  wishes: '您许的和您认领的心愿',
  groups: '您登记、管着和参加的团体',
  meetings: '您说来不来的会、哪次签到了、您写的纪要和更正',
  suggestions: '您提的建议、您说办得好不好',
  ballots: '您替哪一户投了业主大会的票；投的什么只用来点票，不给人看',
}

const lines = [
  ...new Set([...memberFields.map((field) => fieldCopy[field]), ...personalParts.map((part) => partCopy[part])]),
]

/** Everything that the cloud keeps about a person. */
export function KeptData() {
  return (
    <View className="card">
      <Text className="heading">云端存了您哪些资料</Text>
      <Text>填了、办了才有；没有的就不存。</Text>
      {lines.map((line) => (
        <Text key={line}>· {line}</Text>
      ))}
      <Text>在“我的资料”里可以全部导出，也可以注销。注销以后，这些就删掉；办过的事只留下事情本身，不留是谁。</Text>
    </View>
  )
}
