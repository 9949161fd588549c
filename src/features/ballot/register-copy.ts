import type { Turnout } from '@/contracts/ballot.calc'
import { areaWord } from './ballot-copy'

/** What a register adds up to. */
export const registerWord = ({ units, owners, areaCm2 }: Turnout) =>
  `一共 ${units} 户，${owners} 位业主，${areaWord(areaCm2)}`
