import type { RoleKind } from '../../../src/contracts/member.const'

interface RoleWords {
  name: string
  /** What its holder finds to do, in WeChat's message: at most twenty characters. */
  brief: string
  /** The same in the inbox. */
  may: string
}

export const roleWords: Record<RoleKind, RoleWords> = {
  'county-staff': {
    name: '县里工作人员',
    brief: '能看全县数据，授予职责',
    may: '能看全县的驿站和数据，授予和结束职责',
  },
  'street-staff': {
    name: '街道工作人员',
    brief: '能看街道数据，授予职责',
    may: '能看街道的驿站和数据，授予和结束职责',
  },
  'community-staff': {
    name: '社区工作人员',
    brief: '能管社区的驿站，授予职责',
    may: '能管社区的驿站、查五统一，授予和结束职责',
  },
  'station-manager': {
    name: '驿站管理员',
    brief: '能答复预约、审核心愿、开会',
    may: '能答复预约、审核心愿、开联席会，替不用手机的老人办事',
  },
  'building-head': {
    name: '楼长',
    brief: '能替楼里的老人办事',
    may: '能替楼里不用手机的老人约服务、许心愿，也能接预约',
  },
  'committee-member': {
    name: '业委会成员',
    brief: '能写会议纪要、办理建议',
    may: '能写会议纪要，把大家的建议一条条办下去，也能接预约',
  },
  'party-member': { name: '党员志愿者', brief: '能接预约、认领心愿', may: '能接预约，认领更多心愿' },
}

export const grantedWords = (kind: RoleKind, areaName: string) => ({
  title: `您现在是${areaName}的${roleWords[kind].name}`,
  body: `${roleWords[kind].may}。都在“我的”里，点开就能办。`,
  status: '已授予',
  note: roleWords[kind].brief,
})

export const endedWords = (kind: RoleKind, areaName: string) => ({
  title: `您不再是${areaName}的${roleWords[kind].name}`,
  body: `从现在起不用再办${areaName}的这些事，做过的事都留着记录。有疑问请问社区。`,
  status: '已结束',
  note: '有疑问请问社区',
})
