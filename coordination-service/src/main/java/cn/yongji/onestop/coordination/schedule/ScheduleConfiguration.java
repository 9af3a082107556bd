package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.coordination.schedule.mongo.ScheduleMapping;
import cn.yongji.onestop.coordination.schedule.mongo.Schedules;
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
@EnableConfigurationProperties(ScheduleSettings.class)
class ScheduleConfiguration {
    @Bean
    AggregateStore<Schedule> scheduleStore(AggregateStores stores) {
        return stores.of(ScheduleMapping.MAPPING);
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
