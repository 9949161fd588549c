import { View } from '@tarojs/components'
import type { MeView } from '@/contracts/member'
import { openPage, type PageName } from '@/platform/route'
import type { IconName } from '@/ui/icon'
import { ListRow } from '@/ui/list-row'

interface Row {
  icon: IconName
  title: string
  detail: string
  page: PageName
  isFor: (me: MeView) => boolean
}

const isManager = ({ can }: MeView) => can.manageStations.length > 0
const holds =
  (...kinds: string[]) =>
  ({ roles }: MeView) =>
    roles.some(({ kind }) => kinds.includes(kind))

const rows: Row[] = [
  { icon: 'home', title: '管理台', detail: '今天的预约，接单、派人、拨打', page: 'desk', isFor: isManager },
  { icon: 'heart', title: '审心愿', detail: '新许的心愿，看一看能不能放出来', page: 'review-wishes', isFor: isManager },
  {
    icon: 'talk',
    title: '建议台',
    detail: '提的建议，审核、交大会、定谁办',
    page: 'suggestion-desk',
    isFor: holds('station-manager', 'committee-member', 'community-staff'),
  },
  { icon: 'phone', title: '要告诉的人', detail: '微信通知不到的，打个电话', page: 'calls', isFor: isManager },
  {
    icon: 'hands',
    title: '我来帮忙',
    detail: '等人接的预约，和我接下的',
    page: 'tasks',
    isFor: holds('party-member', 'building-head', 'committee-member', 'station-manager'),
  },
  {
    icon: 'list',
    title: '业主投票',
    detail: '发起投票，记纸质票，看房屋名册',
    page: 'ballots',
    isFor: holds('committee-member', 'station-manager', 'community-staff'),
  },
  {
    icon: 'hands',
    title: '我的队伍',
    detail: '发布服务，看队里的预约',
    page: 'my-groups',
    isFor: ({ isInGroup }) => isInGroup,
  },
  { icon: 'person', title: '我帮的人', detail: '替不用手机的邻居办事', page: 'helped', isFor: ({ can }) => can.help },
  {
    icon: 'person',
    title: '授予职责',
    detail: '谁担任什么，授予和结束',
    page: 'roles',
    isFor: ({ can }) => can.grant.length > 0,
  },
  {
    icon: 'list',
    title: '微信消息模板',
    detail: '要在微信后台申请哪些',
    page: 'templates',
    isFor: holds('county-staff'),
  },
]

/** What somebody with a role comes here for; nothing for who holds none. */
export function WorkRows({ me }: { me: MeView }) {
  const mine = rows.filter(({ isFor }) => isFor(me))
  if (mine.length === 0) return null
  return (
    <View className="card">
      {mine.map(({ icon, title, detail, page }) => (
        <ListRow key={page} icon={icon} title={title} detail={detail} onTap={() => openPage(page)} />
      ))}
    </View>
  )
}
