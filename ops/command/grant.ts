import { allRows } from '../cloud/rows'
import { CellError, OpsError } from '../fault'
import { planGrants } from '../import/plan-roles'
import { runPlan } from '../import/run-plan'
import { idCell, textCell } from '../sheet/cells'
import { openidCell, roleCell, type SheetRole } from '../sheet/role.sheet'
import type { Command, Flags } from './command'

function wantedOf({ openid = '', role = '', area = '', why = '' }: Flags): SheetRole {
  try {
    return {
      openid: openidCell(openid),
      kind: roleCell(role),
      areaId: idCell('区域编号')(area),
      why: textCell('授权依据', 60)(why),
    }
  } catch (error) {
    throw error instanceof CellError ? new OpsError(error.message) : error
  }
}

export const grantCommand: Command = {
  usage: 'grant --openid <openid> --role county-staff|… --area <区域编号> --why "<依据>" [--dry-run]',
  what: '授予一个人职责，例如第一位县级工作人员',
  writes: true,
  run: async (input) => {
    const row = wantedOf(input.flags)
    const [areas, roles] = await Promise.all([allRows('areas'), allRows('roles')])
    const { added } = await runPlan(planGrants([{ line: 1, row }], { areas, roles }, input.now()), input)
    input.log(added === 0 ? '已经有这个职责，没有改动' : input.isDryRun ? '将授予 1 项职责' : '已授予 1 项职责')
  },
}
