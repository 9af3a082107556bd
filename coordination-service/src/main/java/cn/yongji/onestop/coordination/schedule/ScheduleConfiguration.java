package cn.yongji.onestop.coordination.schedule;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.schedule.domain.Improving;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.coordination.schedule.mongo.ScheduleMapping;
import cn.yongji.onestop.coordination.schedule.mongo.Schedules;
import cn.yongji.onestop.coordination.schedule.solver.SolvedPlans;
import cn.yongji.onestop.coordination.schedule.web.ScheduleProblem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ScheduleSettings.class, PlanningSettings.class})
class ScheduleConfiguration {
    @Bean
    AggregateStore<Schedule> scheduleStore(AggregateStores stores) {
        return stores.of(ScheduleMapping.MAPPING);
    }

    @Bean
    Improving improving(SlotSearch search, PlanningSettings settings) {
        if (!settings.enabled()) return (plan, _, _) -> plan;
        return new SolvedPlans(search, settings.moves(), settings.longest(), EnvironmentMode.PHASE_ASSERT);
    }

    @Bean
    Sweep halfBookedSchedules(Schedules schedules, ScheduleDesk desk, ScheduleSettings settings, Clock clock) {
        return new Sweep(
                "half-booked-schedules", settings.every(), new HalfBookedSchedules(schedules, desk, settings, clock));
    }

    @Bean
    ProblemSet scheduleProblems() {
        return ProblemSet.of(ScheduleProblem.values());
    }
}
