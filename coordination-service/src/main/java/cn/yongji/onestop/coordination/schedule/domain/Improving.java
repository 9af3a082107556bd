package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import java.time.LocalDate;
import java.util.Map;

/** 优化: looks for a better plan from one that is there. What it finds is judged, so it may find a worse one. */
@FunctionalInterface
public interface Improving {
    MeetingPlan improve(MeetingPlan plan, Map<LocalDate, MeetingDay> booked, PlanRules rules);
}
