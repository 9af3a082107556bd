package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.ReviewDesk;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.problem.ReviewProblems;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.SeenCall;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final NumberWarnings numbers;

    public ReviewActs(ReviewDesk desk, NumberWarnings numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    /** The answer for the case as it is then. */
    interface Told {
        Answer of(Case it, ReviewId review, Instant at);
    }

    /** The answer to an act that gives a decision its number. */
    interface ToldOfNumber {
        Answer of(Case it, ReviewId review, Instant at, List<NumberWarningView> warnings);
    }

    <T> ResponseEntity<T> number(
            SeenCall call,
            String reviewId,
            @Nullable String number,
            Function<Act, ReviewCommand.OfDepartment> wanted,
            ToldOfNumber told) {
        var warnings = numbers.about(call.caller(), call.command(), idOf(reviewId), number);
        return carryOut(call, reviewId, wanted, (it, review, at) -> told.of(it, review, at, warnings));
    }

    <T> ResponseEntity<T> carryOut(
            SeenCall call, String reviewId, Function<Act, ReviewCommand.OfDepartment> wanted, Told told) {
        var asked = asked(call, reviewId, told);
        var seen = call.expected();
        return answer(desk.carryOut(
                asked, Officials.of(call.caller()), idOf(reviewId), seen::matches, wanted.apply(actOf(call))));
    }

    <T> ResponseEntity<T> advise(Call call, String reviewId, Function<Act, ReviewCommand.Advise> wanted, Told told) {
        var asked = asked(call, reviewId, told);
        return answer(
                desk.advise(asked, call.caller().requiredDepartment(), idOf(reviewId), wanted.apply(actOf(call))));
    }

    <T> ResponseEntity<T> issueNotice(Call call, String caseId, Function<Case, Answer> told) {
        return answer(desk.issueNotice(call.asks(stored -> told.apply(stored.state())), caseId));
    }

    <T> ResponseEntity<T> giveBack(Call call, String caseId, String ground, Function<Case, Answer> told) {
        var caller = call.caller();
        Predicate<Review> concerned = caller.is(Role.WINDOW)
                ? _ -> true
                : review -> review.department().equals(caller.requiredDepartment());
        return answer(desk.giveBack(call.asks(stored -> told.apply(stored.state())), caseId, concerned, ground));
    }

    /** What was seen is the version of the review, not of its case. */
    private static Asked<Case> asked(Call call, String reviewId, Told told) {
        var command = call.command();
        var review = idOf(reviewId);
        return new Asked<>(command, stored -> told.of(stored.state(), review, command.at()));
    }

    private static Act actOf(Call call) {
        return new Act(call.command().at(), call.command().actor());
    }

    private static <T> ResponseEntity<T> answer(Outcome<Case, ReviewRefusal> outcome) {
        if (outcome instanceof Outcome.Refused<Case, ReviewRefusal>(ReviewRefusal.AskedBefore(var items, var since))) {
            LOG.warn("asked again for what was visible since {}: {}", since, items);
        }
        return Answers.respond(outcome, ReviewProblems::of);
    }

    private static ReviewId idOf(String text) {
        return ReviewId.parse(text).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
