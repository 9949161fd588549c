import { OpsError } from '../fault'
import {
  importAreas,
  importCatalogue,
  importCounty,
  importRoles,
  importStations,
  importUnits,
} from '../import/import-file'
import { importFolder } from '../import/import-folder'
import type { ImportReport } from '../import/run-plan'
import type { Command, CommandInput } from './command'

function onlyFile({ files }: CommandInput): string {
  const [file, ...rest] = files
  if (!file || rest.length > 0) throw new OpsError('请写一个文件名')
  return file
}

export const reportLine = (what: string, { added, changed, unchanged }: ImportReport, isDryRun: boolean) =>
  `${what}：${isDryRun ? '将新增' : '新增'} ${added}，${isDryRun ? '将更改' : '更改'} ${changed}，不变 ${unchanged}`

const importing =
  (what: string, importFile: (input: CommandInput) => Promise<ImportReport>) => async (input: CommandInput) =>
    input.log(reportLine(what, await importFile(input), input.isDryRun))

const place = '--coordinates wgs84|gcj02|bd09'

export const importCommands: Record<string, Command> = {
  'import-county': {
    usage: 'import-county county.json [--dry-run]',
    what: '导入本县信息（名称、范围、步速、功能模块）',
    writes: true,
    run: importing('本县信息', (input) => importCounty(onlyFile(input), input)),
  },
  'import-areas': {
    usage: `import-areas 区域.csv|.xlsx ${place} [--dry-run]`,
    what: '导入区域：县、街道、社区、小区、楼栋',
    writes: true,
    run: importing('区域', (input) => importAreas(onlyFile(input), input.coordinates(), input)),
  },
  'import-stations': {
    usage: `import-stations 驿站.csv|.xlsx ${place} [--dry-run]`,
    what: '导入驿站；照片放在表格旁的 photos 文件夹',
    writes: true,
    run: importing('驿站', (input) => importStations(onlyFile(input), input.coordinates(), input)),
  },
  'import-roles': {
    usage: 'import-roles 授权.csv|.xlsx [--dry-run]',
    what: '导入谁在哪里担任什么职责',
    writes: true,
    run: importing('授权', (input) => importRoles(onlyFile(input), input)),
  },
  'import-catalogue': {
    usage: 'import-catalogue 服务目录.csv|.xlsx [--dry-run]',
    what: '导入本县的免费服务目录（类别和项目）；表里没有的项目会去掉',
    writes: true,
    run: importing('服务目录', (input) => importCatalogue(onlyFile(input), input)),
  },
  'import-units': {
    usage: 'import-units 名册.csv|.xlsx [--dry-run]',
    what: '导入小区的房屋名册（房号、面积、业主标记），业主投票按它计票；不写业主姓名',
    writes: true,
    run: importing('房屋', (input) => importUnits(onlyFile(input), input)),
  },
  'import-folder': {
    usage: `import-folder 文件夹 ${place} [--dry-run]`,
    what: '导入一个县的整个数据文件夹（格式见 local/demo/junan）',
    writes: true,
    run: async (input) => {
      const reports = await importFolder(onlyFile(input), input.coordinates(), input)
      for (const [file, report] of Object.entries(reports)) input.log(reportLine(file, report, input.isDryRun))
    },
  },
}
