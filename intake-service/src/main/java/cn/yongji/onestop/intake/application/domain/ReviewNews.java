package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.application.domain.Application.Accepted;
import cn.yongji.onestop.intake.application.domain.Application.Closed;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.Optional;

/** What the reviews tell us, as the applicant sees it. The approval service decides; nothing is judged again here. */
public final class ReviewNews {
    private ReviewNews() {}

    /** The application after the news; empty where it changes nothing, as when it is had a second time. */
    public static Optional<Application> apply(Application application, EventContract news) {
        if (!(application instanceof Accepted accepted)) return Optional.empty();
        return switch (news) {
            case ReviewSupplementRequestedV1 asked ->
                Optional.of(asked)
                        .filter(_ -> !knows(accepted, asked.supplementId()))
                        .map(it -> Supplementing.asked(accepted, request(it)));
            case ReviewDecidedV1 decided ->
                Optional.of(decided)
                        .filter(_ -> !hasResult(accepted, decided.matterCode()))
                        .map(it -> decided(accepted, it));
            case CaseClosedV1 closed -> Optional.of(new Closed(accepted, closed.outcome(), closed.closedAt()));
            default -> Optional.empty();
        };
    }

    private static boolean knows(Accepted accepted, String supplementId) {
        return accepted.supplements().stream()
                .anyMatch(it -> it.request().supplementId().equals(supplementId));
    }

    private static boolean hasResult(Accepted accepted, String matter) {
        return accepted.results().stream().anyMatch(it -> it.matter().value().equals(matter));
    }

    private static Supplement.Request request(ReviewSupplementRequestedV1 asked) {
        return new Supplement.Request(
                asked.supplementId(),
                asked.reviewId(),
                MatterCode.of(asked.matterCode()),
                asked.department(),
                asked.items(),
                asked.basis(),
                asked.answerBy(),
                asked.requestedAt());
    }

    private static Accepted decided(Accepted accepted, ReviewDecidedV1 decided) {
        var results = new ArrayList<>(accepted.results());
        results.add(new MatterResult(
                MatterCode.of(decided.matterCode()),
                MatterResult.Verdict.valueOf(decided.verdict()),
                Optional.ofNullable(decided.resultNumber()),
                Optional.ofNullable(decided.ground()),
                decided.decidedAt()));
        return new Accepted(
                accepted.header(), accepted.sheet(), accepted.acceptance(), results, accepted.supplements());
    }
}
