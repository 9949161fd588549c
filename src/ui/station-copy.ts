import type { BaseEquipment } from '../contracts/station.const'

export const equipmentCopy: Record<BaseEquipment, string> = {
  desk: '桌椅',
  water: '饮水机',
  tissue: '纸巾',
  cleaning: '卫生工具',
  medicine: '药箱',
  toolbox: '工具箱',
  umbrella: '雨伞',
  charger: '充电桩',
  fire: '消防用品',
}

const numerals = ['', '一', '二', '三', '四', '五']

/** ★★★★★ is read aloud star by star; this is what it means. */
export const starWord = (star: number) => (star === 0 ? '还没评星' : `${numerals[star]}星驿站`)

const roleCopy: Record<string, string> = {
  'county-staff': '县里工作人员',
  'street-staff': '街道工作人员',
  'community-staff': '社区工作人员',
  'station-manager': '驿站管理员',
  'building-head': '楼长',
  'committee-member': '业委会成员',
  'party-member': '党员志愿者',
  'rota-group': '值班小组',
  group: '服务队',
  resident: '居民',
  system: '系统自动',
}

/** A role as the public sees it; never a name. */
export const roleWord = (role: string) => roleCopy[role] ?? '工作人员'

/** Metres as people say them: 480 米, 1.2 公里. */
export const metresWord = (metres: number) =>
  metres < 995 ? `${Math.max(10, Math.round(metres / 10) * 10)} 米` : `${(metres / 1000).toFixed(1)} 公里`
