package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.MaterialCases;
import cn.yongji.onestop.approval.cases.domain.fact.CaseDigest;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.SupervisionLadder;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.approval.cases.mongo.CaseMapping;
import cn.yongji.onestop.approval.cases.mongo.MongoFlaggedMaterials;
import cn.yongji.onestop.approval.cases.mongo.MongoJointReviews;
import cn.yongji.onestop.approval.cases.mongo.MongoUndoneExemptions;
import cn.yongji.onestop.approval.cases.web.problem.ReviewProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.digest.DigestSource;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CaseSettings.class, RungSettings.class})
class CasesConfiguration {
    @Bean
    SupervisionLadder.Days ladderDays(RungSettings settings) {
        return settings.days();
    }

    @Bean
    TimeWatch timeWatch(WorkingCalendar calendar, SupervisionLadder.Days ladder) {
        return new TimeWatch(calendar, ladder);
    }

    @Bean
    CaseDecider caseDecider(WorkingCalendar calendar, CaseSettings settings, SupervisionLadder.Days ladder) {
        return new CaseDecider(calendar, ContradictionTable.read(settings.contradictions()), ladder);
    }

    @Bean
    NoticeWatch noticeWatch(WorkingCalendar calendar, CaseSettings settings) {
        return new NoticeWatch(calendar, settings.graceWorkingDays());
    }

    @Bean
    Sweep noticeSweep(AggregateStore<Case> store, CaseDecider decider, CaseSettings settings, Clock clock) {
        return new Sweep(
                "notices", settings.noticesEvery(), new DueNotices(store, decider, settings.graceWorkingDays(), clock));
    }

    @Bean
    AggregateStore<Case> caseStore(AggregateStores stores, TimeWatch watch, NoticeWatch notices) {
        return stores.of(CaseMapping.of(watch, notices));
    }

    /** What is held of cases is said each night. */
    @Bean
    DigestSource caseDigest(AggregateStore<Case> store, WorkingCalendar calendar) {
        return DigestSource.of(
                DigestKind.CASES,
                store,
                it -> it.application().projectId(),
                it -> CaseDigest.view(it, calendar),
                it -> it.reviews().stream().anyMatch(Review.Open.class::isInstance));
    }

    @Bean
    ExemptionWatch exemptionWatch(
            AggregateStore<Case> store, Cases cases, CaseDecider decider, MongoDatabase database, Clock clock) {
        return new ExemptionWatch(store, cases, decider, new MongoUndoneExemptions(database), clock);
    }

    @Bean
    MaterialWatch materialWatch(
            AggregateStore<Case> store, MaterialCases cases, CaseDecider decider, MongoDatabase database, Clock clock) {
        return new MaterialWatch(store, cases, decider, new MongoFlaggedMaterials(database), clock);
    }

    @Bean
    JointReviewWatch jointReviewWatch(
            AggregateStore<Case> store, Cases cases, CaseDecider decider, MongoDatabase database, Clock clock) {
        return new JointReviewWatch(store, cases, decider, new MongoJointReviews(database), clock);
    }

    @Bean
    ProblemSet reviewProblems() {
        return ReviewProblems.all();
    }
}
