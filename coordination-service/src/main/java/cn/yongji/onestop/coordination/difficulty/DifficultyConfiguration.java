package cn.yongji.onestop.coordination.difficulty;

import cn.yongji.onestop.coordination.calendar.AppliedCalendars;
import cn.yongji.onestop.coordination.calendar.CalendarWalk;
import cn.yongji.onestop.coordination.difficulty.domain.CoordinationLadder;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulties;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyDecider;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyRaising;
import cn.yongji.onestop.coordination.difficulty.mongo.DifficultyMapping;
import cn.yongji.onestop.coordination.difficulty.web.DifficultyProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LadderSettings.class)
class DifficultyConfiguration {
    @Bean
    CoordinationLadder ladder(WorkingCalendar calendar, LadderSettings settings) {
        return new CoordinationLadder(
                calendar,
                new CoordinationLadder.Days(
                        settings.agentDays(),
                        settings.huddleDays(),
                        settings.meetingDays(),
                        settings.heldWithinDays(),
                        settings.heldAfterDays(),
                        settings.reopenedWithinDays()));
    }

    @Bean
    DifficultyDecider difficultyDecider(CoordinationLadder ladder) {
        return new DifficultyDecider(ladder);
    }

    @Bean
    DifficultyRaising difficultyRaising(CoordinationLadder ladder) {
        return new DifficultyRaising(ladder);
    }

    @Bean
    AggregateStore<Difficulty> difficultyStore(AggregateStores stores) {
        return stores.of(DifficultyMapping.MAPPING);
    }

    @Bean
    Sweep overdueDifficulties(
            Difficulties difficulties,
            AggregateStore<Difficulty> store,
            DifficultyDecider decider,
            Clock clock,
            LadderSettings settings) {
        return new Sweep(
                "overdue-problems",
                settings.every(),
                new DueDifficulties(DueDifficulties.What.movingUp(difficulties), store, decider, clock));
    }

    @Bean
    Sweep remindedDifficulties(
            Difficulties difficulties,
            AggregateStore<Difficulty> store,
            DifficultyDecider decider,
            Clock clock,
            LadderSettings settings) {
        return new Sweep(
                "reminded-problems",
                settings.every(),
                new DueDifficulties(DueDifficulties.What.reminding(difficulties), store, decider, clock));
    }

    @Bean
    Sweep recountedDifficulties(
            Difficulties difficulties,
            AggregateStore<Difficulty> store,
            DifficultyDecider decider,
            AppliedCalendars applied,
            WorkingCalendar calendar,
            Clock clock,
            LadderSettings settings) {
        var walk = new RecountedDifficulties(difficulties, store, decider, clock);
        return new Sweep("recounted-problems", settings.every(), new CalendarWalk("problems", calendar, applied, walk));
    }

    @Bean
    ProblemSet difficultyProblems() {
        return DifficultyProblems.all();
    }
}
