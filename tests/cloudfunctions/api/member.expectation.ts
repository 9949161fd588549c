import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const anybody = { others: 'ok' } as const
const signedIn = { nobody: 'not-signed-in', others: 'ok' } as const
const staff = { 'community-staff': 'ok', 'street-staff': 'ok', 'county-staff': 'ok' } as const
const refused = { nobody: 'not-signed-in', others: 'not-allowed' } as const
const helpers = { 'building-head': 'ok', 'station-manager': 'ok', ...refused } as const
const consent = { kind: 'signed-paper', note: '存在社区' } as const

type MemberCall = CallOf<'member' | 'role' | 'help' | 'phone'>

const start = { callName: '周奶奶', areaId: 'jn-1-1-1-1', phone: '0539-7000011', consent }
const grant = { code: 'aaaaaaaa', kind: 'committee-member', areaId: 'jn-1-1-1', why: '选举产生' } as const

export const memberOutcomes: Outcomes<MemberCall> = {
  'member.me': { input: {}, outcome: anybody },
  'member.join': { input: {}, outcome: signedIn },
  'member.choose-home': { input: { areaId: 'jn-1-1-2' }, outcome: signedIn },
  'member.set-phone': { input: { phone: '13800138000' }, outcome: signedIn },
  'member.export': { input: {}, outcome: signedIn },
  'member.leave': {
    input: { sure: true },
    outcome: { ...signedIn, stranger: 'not-found', 'party-member': 'still-owed' },
  },
  'role.grant': { input: grant, outcome: { ...refused, ...staff } },
  'role.end': { input: { roleId: 'role-of-somebody', why: '换届' }, outcome: { ...refused, ...staff } },
  'role.list': {
    input: { areaId: 'jn-1-1-1' },
    outcome: { ...staff, 'station-manager': 'ok', others: 'not-allowed' },
  },
  'help.start': { input: start, outcome: helpers },
  'help.join': { input: { helpedId: 'm-elder', consent }, outcome: helpers },
  'help.end': {
    input: { helpedId: 'm-elder', why: '搬走了' },
    outcome: { ...refused, ...staff, 'building-head': 'ok' },
  },
  'help.list': { input: {}, outcome: anybody },
  'phone.reveal': {
    input: { about: 'call', id: 'call-1' },
    outcome: { ...refused, ...staff, 'station-manager': 'ok' },
  },
}

export const memberWrites: Writes<CallOf<'member' | 'role' | 'help' | 'phone', WriteName>> = {
  'member.join': { by: 'stranger', input: {} },
  'member.choose-home': { by: 'stranger', input: { areaId: 'jn-1-1-2' }, other: { areaId: 'jn-1-1-1' } },
  'member.set-phone': { by: 'stranger', input: { phone: '13800138000' }, other: { phone: '' } },
  'member.leave': { by: 'building-head', input: { sure: true } },
  'role.grant': { by: 'community-staff', input: grant, other: { ...grant, why: '补选' } },
  'role.end': {
    by: 'community-staff',
    input: { roleId: 'role-of-somebody', why: '换届' },
    other: { roleId: 'role-of-somebody', why: '辞职' },
  },
  'help.start': { by: 'building-head', input: start, other: { ...start, callName: '吴爷爷' } },
  'help.join': {
    by: 'station-manager',
    input: { helpedId: 'm-elder', consent },
    other: { helpedId: 'm-elder', consent: { ...consent, note: '另一份' } },
  },
  'help.end': {
    by: 'building-head',
    input: { helpedId: 'm-elder', why: '搬走了' },
    other: { helpedId: 'm-elder', why: '有手机了' },
  },
  'phone.reveal': {
    by: 'station-manager',
    input: { about: 'call', id: 'call-1' },
    other: { about: 'call', id: 'call-2' },
  },
}
