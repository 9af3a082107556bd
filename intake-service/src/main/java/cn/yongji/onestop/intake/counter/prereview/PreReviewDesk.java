package cn.yongji.onestop.intake.counter.prereview;

import cn.yongji.onestop.intake.counter.agent.AgencyDesk;
import cn.yongji.onestop.intake.counter.application.Applications;
import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewDecider;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewOutcome;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewOpinion;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks the departments for a key project, takes what they say, and concludes. */
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

    public Result<PreReviewRefusal> ask(
            String projectId, Command command, Question question, Function<Stored<PreReview>, Answer> answer) {
        var repeated = store.replayOfCreation(command);
        if (repeated.isPresent()) return new Result.Done<>(repeated.get());
        var key = agencies.find(projectId).state().keyLevel().isPresent();
        var objection = PreReviewDecider.objection(key, filed(projectId));
        if (objection.isPresent()) return new Result.Refused<>(objection.get());
        var id = PreReview.idOf(projectId);
        var asked = PreReview.asked(projectId, question);
        try {
            return new Result.Done<>(store.create(id, command, asked, List.of(told(id, asked)), answer));
        } catch (AggregateExists _) {
            var first = store.find(id).orElseThrow().state().question().askedAt();
            return new Result.Refused<>(new PreReviewRefusal.AskedAlready(first));
        }
    }

    /** What the project has handed in formally; a draft concerns nobody yet. */
    private Optional<String> filed(String projectId) {
        return applications.ofProject(projectId).stream()
                .filter(it -> it.state().receipt().isPresent())
                .map(Stored::id)
                .findFirst();
    }

    public Result<PreReviewRefusal> speak(
            String projectId, Command command, Opinion opinion, Function<Stored<PreReview>, Answer> answer) {
        if (find(projectId).isEmpty()) return new Result.Refused<>(new PreReviewRefusal.NotAsked());
        return store.change(
                PreReview.idOf(projectId),
                command,
                stored -> switch (PreReviewDecider.speak(stored.state(), opinion)) {
                    case PreReviewOutcome.Changed(var next) -> Decision.changed(next);
                    case PreReviewOutcome.Refused(var refusal) -> Decision.refused(refusal);
                },
                answer);
    }

    public Result<PreReviewRefusal> conclude(
            String projectId, Command command, Conclusion conclusion, Function<Stored<PreReview>, Answer> answer) {
        if (find(projectId).isEmpty()) return new Result.Refused<>(new PreReviewRefusal.NotAsked());
        var today = WorkingCalendar.dateOf(command.at());
        return store.change(
                PreReview.idOf(projectId),
                command,
                stored -> switch (PreReviewDecider.conclude(stored.state(), conclusion, today)) {
                    case PreReviewOutcome.Changed(var next) ->
                        Decision.changed(next, told(stored.id(), next, conclusion));
                    case PreReviewOutcome.Refused(var refusal) -> Decision.refused(refusal);
                },
                answer);
    }

    private static EventContract told(String id, PreReview asked) {
        var question = asked.question();
        return new PreReviewRequestedV1(
                asked.projectId(),
                id,
                question.departments(),
                question.subject(),
                question.opinionsBy(),
                question.askedAt(),
                question.askedBy());
    }

    private static EventContract told(String id, PreReview now, Conclusion conclusion) {
        return new PreReviewConcludedV1(
                now.projectId(),
                id,
                now.opinions().stream()
                        .map(it -> new PreReviewOpinion(
                                it.department(), it.position().name(), it.text(), it.conditions()))
                        .toList(),
                now.silent(),
                conclusion.meetingId().orElse(null),
                conclusion.minutes(),
                conclusion.at(),
                conclusion.by());
    }
}
