/** What a cell says. Shape, word and number always stand together. */
export const TRACKS = {GOVERNMENT: '政府', ENTERPRISE_APPROVAL: '核准', ENTERPRISE_RECORD: '备案'};
/** Where a matter is of which no clock runs. */
export const STATES = {
  PLANNED: '待申报', EXEMPT: '免予办理', SUPERVISED: '豁免失效、监管中', MERGED: '合并办理', NOT_APPLICABLE: '不涉及', WAITING: '待前置事项',
  GRANTED: '办结', GRANTED_WITH_GAPS: '容缺办结', REFUSED: '不予通过', NOT_STARTED: '未启动', RECALLED: '退回', WITHDRAWN: '撤件',
  REVOKED: '撤销', WITHDRAWAL_PENDING: '撤件待确认',
};
const STAGES = {INITIATION: '一', CONSTRUCTION_PLANNING: '二', CONSTRUCTION_PERMIT: '三', COMPLETION: '四'};

/** Name of the project, or its number where the name is not for the hall. */
export function titleOf(row) {
  return row.name || row.number || '未编号项目';
}

/** Number and track; the number only where it is not the title. */
export function subtitleOf(row) {
  return [row.name ? row.number : null, TRACKS[row.track] || row.track].filter(Boolean).join(' ');
}

/** The four stages: 一2/5. */
export function boxesOf(row) {
  return row.stages
    .filter((it) => STAGES[it.stage])
    .map((it) => ({text: `${STAGES[it.stage]}${it.granted}/${it.total}`, name: it.name, here: it.stage === row.stage}));
}

/** 10-26; with its year where that is another. */
export function shortDay(day, today) {
  if (!day) return '—';
  return day.slice(0, 4) === (today || day).slice(0, 4) ? day.slice(5) : day.slice(2);
}

/** 计划开工; with a permit and not begun the last day for it, and whether that is over (建筑法 art. 9). */
export function startOf(row, today) {
  if (!row.beginBy) return shortDay(row.plannedStart, today);
  return row.beginBy < today ? `■ 逾期未开工 ${shortDay(row.beginBy, today)}` : `须于${shortDay(row.beginBy, today)}前开工`;
}

/** 10-26, and 原10-19 where it has moved; while the clock stands since when, and until when that is expected. */
export function dueOf(row, today) {
  const {light, current} = row;
  if (light.signal === 'STOPPED') {
    return [
      light.stoppedSince ? `停${shortDay(light.stoppedSince, today)}` : '停',
      light.expectedUntil ? `至${shortDay(light.expectedUntil, today)}` : '',
    ];
  }
  if (!current || !current.due) return ['—', ''];
  return [shortDay(current.due, today), current.originalDue ? `原${shortDay(current.originalDue, today)}` : ''];
}

/** 缺2 难1. */
export function countsOf(row) {
  return `缺${row.missing} 难${row.problems}`;
}

/** 5天 碰头会: the oldest problem and the highest rung. */
export function oldestOf(row) {
  if (!row.problems) return '';
  const days = row.oldestProblemDays == null ? '' : `${row.oldestProblemDays}天`;
  return `${days} ${row.rungName || ''}`.trim();
}

/** 本月按期率 95.7%（45/47）; of few the fraction alone, of none a dash. */
export function rateOf(rate) {
  if (!rate || !rate.settled) return '本月按期率 —（n=0）';
  const percent = rate.percent == null ? '' : `${rate.percent}%`;
  return `本月按期率 ${percent}（${rate.inTime}/${rate.settled}）`;
}

/** What the last night has shown, with its day where that was not this night: short where all is well, for it shares a line. */
function nightOf({day, whole, equal}, today) {
  const when = day === today ? '昨夜' : `${shortDay(day, today)}夜`;
  if (whole && equal) return `${when}核验对账无误`;
  return `${when}核验${whole ? '通过' : ' ■ 未通过'}，对账${equal ? '一致' : ' ■ 有差异'}`;
}

/** The foot, each part told or said to be unknown; of the night nothing before there was one, or where all may be old. */
export function footOf({entries, tree, night, day}, band, at) {
  const size = tree ? tree.size : entries;
  return [
    band ? `${band}，截至 ${at}` : `数据截至 ${at}`,
    `台账 ${size == null ? '未知' : size.toLocaleString('en-US')} 条`,
    `根 ${tree ? `${tree.root.slice(0, 8)}…` : '未知'}`,
    `见证 ${tree ? `${tree.witnessesSigned}/${tree.witnessesAsked}` : '未知'}`,
    ...(night && !band ? [nightOf(night, day)] : []),
  ].join(' · ');
}
