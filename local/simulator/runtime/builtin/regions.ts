/** A few regions to try the region picker with; WeChat knows them all. */
export const regions: [province: string, city: string, counties: string[]][] = [
  ['山东省', '临沂市', ['兰山区', '罗庄区', '河东区', '莒南县', '沂水县', '平邑县', '费县', '沂南县', '临沭县']],
  ['北京市', '北京市', ['东城区', '西城区', '海淀区']],
  ['广东省', '深圳市', ['福田区', '南山区']],
]
