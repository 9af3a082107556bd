package cn.yongji.onestop.coordination.schedule.solver;

import cn.yongji.onestop.coordination.schedule.domain.PlanRules.OneDay;

/** How many meetings a department has on a day before anything is planned. */
public record SeatLoad(OneDay day, long meetings) {}
