import { areaFigures } from './figures.api'

export const figuresHandlers = { 'area.figures': areaFigures }
