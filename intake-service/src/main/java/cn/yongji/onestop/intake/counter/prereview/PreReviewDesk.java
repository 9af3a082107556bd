package cn.yongji.onestop.intake.counter.prereview;

import cn.yongji.onestop.intake.counter.agent.AgencyDesk;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewDecider;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks the departments for a key project, takes what they say, and concludes. */
@Component
public final class PreReviewDesk {
    private final AggregateStore<PreReview> store;
    private final AgencyDesk agencies;
    private final Applications applications;

    PreReviewDesk(AggregateStore<PreReview> store, AgencyDesk agencies, Applications applications) {
        this.store = store;
        this.agencies = agencies;
        this.applications = applications;
    }

    public Optional<Stored<PreReview>> find(String projectId) {
        return store.find(PreReview.idOf(projectId));
    }

    /** 提请联合预审, once for a project. */
    public Outcome<PreReview, PreReviewRefusal> ask(String projectId, Asked<PreReview> asked, Question question) {
        var before = store.<PreReviewRefusal>createdBy(asked.command());
        if (before.isPresent()) return before.get();
        var key = agencies.find(projectId).state().keyLevel().isPresent();
        var objection = PreReviewDecider.objection(key, filed(projectId));
        if (objection.isPresent()) return new Outcome.Refused<>(objection.get());
        var id = PreReview.idOf(projectId);
        var opened = PreReview.asked(projectId, question);
        try {
            return store.create(id, asked, opened, List.of(PreReviewDecider.told(opened)));
        } catch (AggregateExists _) {
            var first = store.find(id).orElseThrow().state().question().askedAt();
            return new Outcome.Refused<>(new PreReviewRefusal.AskedAlready(first));
        }
    }

    /** What the project has handed in formally; a draft concerns nobody yet. */
    private Optional<String> filed(String projectId) {
        return applications.ofProject(projectId).stream()
                .filter(it -> it.state().receipt().isPresent())
                .map(Stored::id)
                .findFirst();
    }

    /** A department says what it thinks. */
    public Outcome<PreReview, PreReviewRefusal> speak(String projectId, Asked<PreReview> asked, Opinion opinion) {
        return change(projectId, asked, now -> PreReviewDecider.speak(now, opinion));
    }

    /** 形成联合预审结论. */
    public Outcome<PreReview, PreReviewRefusal> conclude(
            String projectId, Asked<PreReview> asked, Conclusion conclusion) {
        var today = WorkingCalendar.dateOf(asked.command().at());
        return change(projectId, asked, now -> PreReviewDecider.conclude(now, conclusion, today));
    }

    private Outcome<PreReview, PreReviewRefusal> change(
            String projectId,
            Asked<PreReview> asked,
            Function<PreReview, Decision<PreReview, PreReviewRefusal>> decide) {
        if (find(projectId).isEmpty()) return new Outcome.Refused<>(new PreReviewRefusal.NotAsked());
        return store.change(PreReview.idOf(projectId), asked, stored -> decide.apply(stored.state()));
    }
}
