/** The strings of the page that works without scripts, in Simplified Chinese; used when the site is built. */
export const zhStill = {
  'still.title': '报告中的地点',
  'still.what':
    '{district} {report}写到的 {n} 个地点，按类别排列。其中 {drawn} 个有可靠的坐标；其余写明为何没有。本页不用脚本，与地图同一份数据。',
  'still.report': '回到报告全文',
  'still.map': '在地图上看',
  'still.layers': '类别',
  'still.count': '{n} 处',
  'still.where': '位置',
  'still.degrees': '北纬 {lat}°，东经 {lng}°（WGS-84）',
  'still.anchor.line': '线路中点',
  'still.anchor.area': '范围内一点',
  'still.precision': '精度',
  'still.within': '在“{place}”内',
  'still.members': '包括',
  'still.passages': '报告原文',
} as const;
