package cn.yongji.onestop.coordination.problem;

import cn.yongji.onestop.coordination.problem.domain.Ladder;
import cn.yongji.onestop.coordination.problem.domain.Problem;
import cn.yongji.onestop.coordination.problem.domain.ProblemDecider;
import cn.yongji.onestop.coordination.problem.domain.ProblemRaising;
import cn.yongji.onestop.coordination.problem.domain.Problems;
import cn.yongji.onestop.coordination.problem.mongo.ProblemMapping;
import cn.yongji.onestop.coordination.problem.web.ProblemProblems;
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
class ProblemConfiguration {
    @Bean
    Ladder ladder(WorkingCalendar calendar, LadderSettings settings) {
        return new Ladder(
                calendar, new Ladder.Days(settings.agentDays(), settings.huddleDays(), settings.meetingDays()));
    }

    @Bean
    ProblemDecider problemDecider(Ladder ladder) {
        return new ProblemDecider(ladder);
    }

    @Bean
    ProblemRaising problemRaising(Ladder ladder) {
        return new ProblemRaising(ladder);
    }

    @Bean
    AggregateStore<Problem> problemStore(AggregateStores stores) {
        return stores.of(ProblemMapping.MAPPING);
    }

    @Bean
    Sweep overdueProblems(
            Problems problems,
            AggregateStore<Problem> store,
            ProblemDecider decider,
            Clock clock,
            LadderSettings settings) {
        return new Sweep("overdue-problems", settings.every(), new OverdueProblems(problems, store, decider, clock));
    }

    @Bean
    ProblemSet problemProblems() {
        return ProblemProblems.all();
    }
}
