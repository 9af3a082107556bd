package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences in English. Names of matters and departments stay as they are officially; departments by their code. */
final class English {
    private English() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return intake(fact, names)
                .or(() -> approval(fact, names))
                .or(() -> coordination(fact, names))
                .or(() -> EnglishPromises.sentence(fact, names))
                .or(() -> EnglishClocks.sentence(fact, names))
                .or(() -> EnglishAnswers.sentence(fact, names));
    }

    private static Optional<String> intake(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ProjectOpenedV1 e -> "Project “%s” of %s was opened".formatted(e.name(), e.unitName());
                    case ProjectFactsChangedV1 e ->
                        "Facts of the project changed (version %d): %s; reason: %s"
                                .formatted(e.factsVersion(), String.join(", ", e.changed()), e.reason());
                    case PlanIssuedV1 e ->
                        ("Plan and list issued (version %d): %d working days (%d one after the other),"
                                        + " %d materials (%d), %d visits (%d)")
                                .formatted(
                                        e.planVersion(),
                                        e.workingDays(),
                                        e.serialWorkingDays(),
                                        e.materials(),
                                        e.serialMaterials(),
                                        e.visits(),
                                        e.serialVisits());
                    case MaterialStoredV1 e -> "Material stored: %s".formatted(e.name());
                    case ApplicationSubmittedV1 e ->
                        "Application for %d matters submitted, received on %s"
                                .formatted(e.matters().size(), e.receivedOn());
                    case ApplicationCorrectionRequestedV1 e ->
                        "One notice asks for %d corrections: %s"
                                .formatted(e.items().size(), items(e.items()));
                    case ApplicationAcceptedV1 e ->
                        "Application accepted, %d reviews ordered at once"
                                .formatted(e.reviews().size());
                    case ApplicationSupplementedV1 e ->
                        "%s: supplement handed in (%d materials)"
                                .formatted(
                                        names.matterOfReview(e.reviewId()),
                                        e.materials().size());
                    default -> null;
                });
    }

    private static Optional<String> approval(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case CaseOpenedV1 e ->
                        "Case opened: %d reviews run side by side, %d wait for others"
                                .formatted(running(e), e.reviews().size() - running(e));
                    case ReviewStartedV1 e ->
                        "%s started to review %s, due %s"
                                .formatted(e.department(), names.matter(e.matterCode()), e.due());
                    case ReviewSupplementRequestedV1 e ->
                        "%s asks for a supplement to %s: %s; the clock stands still, please answer by %s"
                                .formatted(
                                        e.department(), names.matter(e.matterCode()), items(e.items()), e.answerBy());
                    case ReviewResumedV1 e ->
                        "%s went on with %s, due %s".formatted(e.department(), names.matter(e.matterCode()), e.due());
                    case ReviewBlockedV1 e ->
                        "%s cannot be granted before the problem “%s” is resolved"
                                .formatted(names.matter(e.matterCode()), names.problem(e.problemId()));
                    case ReviewUnblockedV1 e ->
                        "The problem with %s is resolved, the review goes on: %s"
                                .formatted(names.matter(e.matterCode()), e.resolution());
                    case ReviewDecidedV1 e -> decided(e);
                    case ReviewTurnedRedV1 e ->
                        "%s is past the due day %s of %s: red light".formatted(e.department(), e.due(), e.matterName());
                    case CaseClosedV1 e -> "Case closed: %s".formatted(lower(e.outcome()));
                    default -> null;
                });
    }

    private static Optional<String> coordination(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ProblemRaisedV1 e ->
                        "Problem “%s” recorded, owner %s, deadline %s".formatted(e.title(), e.owner(), e.deadline());
                    case MeetingScheduledV1 e ->
                        "%s scheduled for %s with %s"
                                .formatted(
                                        meeting(e.kind()),
                                        Clocks.span(e.start(), e.end()),
                                        String.join(", ", e.departments()));
                    case ResolutionRecordedV1 e -> "Resolved in the meeting: %s".formatted(e.text());
                    case ProblemClosedV1 e ->
                        "Problem “%s” closed: %s".formatted(names.problem(e.problemId()), e.result());
                    default -> null;
                });
    }

    private static String decided(ReviewDecidedV1 e) {
        // Nobody decided on these: the applicant left, or the case ended before.
        if (e.verdict().equals("WITHDRAWN")) return "%s was withdrawn with its application".formatted(e.matterName());
        if (e.verdict().equals("NOT_STARTED")) {
            return e.ground() == null
                    ? "%s will not be reviewed: what it waited for was refused".formatted(e.matterName())
                    : "%s will not be reviewed any further: %s".formatted(e.matterName(), e.ground());
        }
        var sentence = "%s decided on %s: %s, after %d working days"
                .formatted(e.department(), e.matterName(), lower(e.verdict()), e.usedWorkingDays());
        if (e.resultNumber() != null) sentence += ", result " + e.resultNumber();
        if (e.ground() != null) sentence += "; ground: " + e.ground();
        return sentence;
    }

    private static long running(CaseOpenedV1 e) {
        return e.reviews().stream()
                .filter(review -> review.state().equals("UNDER_REVIEW"))
                .count();
    }

    private static String items(List<RequestedItem> items) {
        return items.stream().map(RequestedItem::text).collect(Collectors.joining("; "));
    }

    private static String meeting(Word<MeetingKind> kind) {
        return switch (kind.known()) {
            case HUDDLE -> "Huddle";
            case JOINT_PRE_REVIEW -> "Joint pre-review";
            case COORDINATION_MEETING, COORDINATION -> "Coordination meeting";
            case null -> "Meeting (" + kind.said() + ")";
        };
    }

    static String lower(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
