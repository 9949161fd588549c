import * as group from './group.api'

export { groupPersonal } from './group.personal'
export { isLive } from './group.rules'

export const groupHandlers = {
  'group.list': group.listGroups,
  'group.mine': group.myGroups,
  'group.register': group.registerGroup,
  'group.add': group.addToGroup,
  'group.remove': group.removeFromGroup,
  'group.end': group.endGroup,
}
