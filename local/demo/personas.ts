import type { RoleKind } from '../../src/contracts/member.const'

/** A made-up person whom the preview and `POST /call` can act as. Exists in the local cloud only. */
export interface Persona {
  id: string
  /** What the persona switch shows, in Chinese. */
  name: string
  openid: string
  description: string
  /** The estate they live in; absent for whoever has no home in the county. */
  homeEstateId?: string
  /** How they asked to be addressed. */
  callName?: string
  /** A made-up number of theirs. */
  phone?: string
  /** Uses 长辈版. */
  prefersLarge?: boolean
  /** Roles that the demo county grants them: kinds of `roleKinds`, each held in an area. */
  roles: PersonaRole[]
}

export interface PersonaRole {
  kind: RoleKind
  areaId: string
}

/** Openids have the shape of WeChat's: 28 characters of `0-9A-Za-z_-`, beginning with `o`. */
const openidOf = (id: string): string => `o-demo-${id.replace(/[^a-z]/g, '')}`.padEnd(28, '0')

/** The areas the personas live and work in. The demo county must contain them. */
const county = 'jn'
const community = 'jn-01-01'
const estate = 'jn-01-01-01'
const building = 'jn-01-01-01-01'

/** Everyone there is, in the order the switch shows them. The first is the default. */
export const personas: readonly Persona[] = [
  {
    id: 'resident',
    name: '居民 李小雨',
    description: '住在小区里的上班族',
    homeEstateId: estate,
    callName: '小李',
    phone: '13800000001',
    roles: [],
  },
  {
    id: 'elder',
    name: '长辈 王奶奶',
    description: '用长辈版，走得慢一些',
    homeEstateId: estate,
    prefersLarge: true,
    callName: '王奶奶',
    phone: '0539-7000002',
    roles: [],
  },
  {
    id: 'party-member',
    name: '党员 张志强',
    description: '报到到社区的党员志愿者',
    homeEstateId: estate,
    callName: '老张',
    phone: '13800000003',
    roles: [{ kind: 'party-member', areaId: community }],
  },
  {
    id: 'building-head',
    name: '楼长 赵桂兰',
    description: '一栋楼的楼长',
    homeEstateId: estate,
    callName: '赵楼长',
    phone: '13800000004',
    roles: [{ kind: 'building-head', areaId: building }],
  },
  {
    id: 'station-manager',
    name: '驿站管理员 陈丽',
    description: '管小区里的同心驿',
    homeEstateId: estate,
    callName: '陈站长',
    phone: '13800000005',
    roles: [{ kind: 'station-manager', areaId: estate }],
  },
  {
    id: 'committee-member',
    name: '业委会主任 马建国',
    description: '业主委员会的，管业主投票和会议纪要',
    homeEstateId: estate,
    callName: '马主任',
    phone: '13800000006',
    roles: [{ kind: 'committee-member', areaId: estate }],
  },
  {
    id: 'community-staff',
    name: '社区干部 刘敏',
    description: '社区党委的工作人员',
    roles: [{ kind: 'community-staff', areaId: community }],
  },
  {
    id: 'county-staff',
    name: '县里 孙科长',
    description: '县里管全部驿站的工作人员',
    roles: [{ kind: 'county-staff', areaId: county }],
  },
  { id: 'stranger', name: '外地人 周游', description: '路过本县，没有家', roles: [] },
].map((persona) => ({ ...persona, openid: openidOf(persona.id) }) as Persona)

export const personaById = (id: string): Persona | undefined => personas.find((persona) => persona.id === id)
