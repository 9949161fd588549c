import type { GroupKind } from '@/contracts/group.const'

export const groupKindCopy: Record<GroupKind, string> = {
  'party-branch': '党支部',
  'volunteer-team': '志愿服务队',
  'social-organisation': '社会组织',
  'interest-group': '兴趣小组',
}
