package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.ReviewDesk;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.review.Act;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.problem.ReviewProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.CommandFactory;
import cn.yongji.onestop.platform.web.ExpectedVersion;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One act of an official on a review: who asks, what was seen, what is wanted, and what is answered. */
@Component
public final class ReviewActs {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewActs.class);

    private final ReviewDesk desk;
    private final CommandFactory commands;

    public ReviewActs(ReviewDesk desk, CommandFactory commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** The answer for the case as it is then. */
    interface Told {
        Answer of(Case it, ReviewId review, Instant at);
    }

    <T> ResponseEntity<T> carryOut(
            Caller caller,
            String reviewId,
            @Nullable String ifMatch,
            @Nullable String key,
            Object body,
            Function<Act, ReviewCommand.OfDepartment> wanted,
            Told told) {
        var command = commands.of(caller, key, body);
        var act = new Act(command.at(), command.actor());
        var review = idOf(reviewId);
        var expected = ExpectedVersion.of(ifMatch);
        var asked = new Asked<Case>(command, stored -> told.of(stored.state(), review, command.at()));
        return answer(desk.carryOut(asked, Officials.of(caller), review, expected::matches, wanted.apply(act)));
    }

    <T> ResponseEntity<T> advise(
            Caller caller,
            String reviewId,
            @Nullable String key,
            Object body,
            Function<Act, ReviewCommand.Advise> wanted,
            Told told) {
        var command = commands.of(caller, key, body);
        var act = new Act(command.at(), command.actor());
        var review = idOf(reviewId);
        var asked = new Asked<Case>(command, stored -> told.of(stored.state(), review, command.at()));
        return answer(desk.advise(asked, caller.requiredDepartment(), review, wanted.apply(act)));
    }

    <T> ResponseEntity<T> issueNotice(Caller caller, String caseId, @Nullable String key, Function<Case, Answer> told) {
        var asked = new Asked<Case>(commands.of(caller, key, caseId), stored -> told.apply(stored.state()));
        return answer(desk.issueNotice(asked, caseId));
    }

    private static <T> ResponseEntity<T> answer(Outcome<Case, Refusal> outcome) {
        if (outcome instanceof Outcome.Refused<Case, Refusal>(Refusal.AskedBefore(var items, var since))) {
            LOG.warn("asked again for what was visible since {}: {}", since, items);
        }
        return Answers.respond(outcome, ReviewProblems::of);
    }

    private static ReviewId idOf(String text) {
        return ReviewId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
