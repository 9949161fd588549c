export default definePageConfig({ navigationBarTitleText: '走得到的楼栋' })
