package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DisputedCondition;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.OpinionGivenV1;
import cn.yongji.onestop.kernel.event.OpinionRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewAssignedV1;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of clocks, opinions, notices and how decisions were changed in English. */
final class EnglishClocks {
    private EnglishClocks() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ReviewSuspendedV1 e
                    when e.kind().equals(ChineseClocks.MERGED) ->
                        "%s stands still with the part that waits for a supplement: %s"
                                .formatted(names.matter(e.matterCode()), e.reason());
                    case ReviewSuspendedV1 e ->
                        "Special procedure (%s) with %s, announced for %d working days, the clock stands still: %s"
                                .formatted(
                                        procedure(e.kind()),
                                        names.matter(e.matterCode()),
                                        e.announcedWorkingDays(),
                                        e.reason());
                    case ReviewSuspensionEndedV1 e ->
                        "Special procedure with %s ended: %s%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.result(),
                                        e.newDue() == null ? "" : ", due " + e.newDue());
                    case ReviewExtendedV1 e ->
                        "%s extended by %d working days to %s: %s"
                                .formatted(names.matter(e.matterCode()), e.workingDays(), e.newDue(), e.reason());
                    case ReviewRungReachedV1 e ->
                        "%s: %s, due %s, %d working days left%s"
                                .formatted(
                                        rung(e.rung()),
                                        names.matter(e.matterCode()),
                                        e.due(),
                                        e.remainingWorkingDays(),
                                        e.replyBy() == null ? "" : ", reply by " + e.replyBy());
                    case ReviewDeadlineMovedV1 e ->
                        "A new calendar moved the due day of %s from %s to %s%s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.oldDue(),
                                        e.newDue(),
                                        Boolean.FALSE.equals(e.previewed())
                                                ? " (opened or changed after the preview, counted anew)"
                                                : "");
                    case ReviewAssignedV1 e ->
                        "%s is handled by %s".formatted(names.matter(e.matterCode()), e.reviewer());
                    case ReviewDecisionProposedV1 e ->
                        "A decision on %s is proposed and waits for a second signature"
                                .formatted(names.matter(e.matterCode()));
                    case ReviewPreOpinionRecordedV1 e ->
                        "A pre-opinion on %s is recorded and becomes formal with %s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        e.waitsFor().stream().map(names::matter).collect(Collectors.joining(", ")));
                    case ReviewDecisionWithdrawnV1 e ->
                        "The decision on %s was taken back: %s".formatted(names.matter(e.matterCode()), e.reason());
                    case ReviewRevokedV1 e -> "%s was revoked: %s".formatted(names.matter(e.matterCode()), e.ground());
                    case ReviewNotApplicableV1 e ->
                        "%s does not apply (%s): %s".formatted(names.matter(e.matterCode()), e.rule(), e.evidence());
                    case ReviewApplicableAgainV1 e ->
                        "%s applies after all: %s".formatted(names.matter(e.matterCode()), e.reason());
                    case OpinionRequestedV1 e ->
                        "%s asks %s for its opinion on %s by %s"
                                .formatted(
                                        e.department(),
                                        e.consultedDepartment(),
                                        names.matter(e.matterCode()),
                                        e.answerBy());
                    case OpinionGivenV1 e ->
                        "%s answered: %s%s"
                                .formatted(
                                        e.consultedDepartment(),
                                        position(e.position()),
                                        e.bySilence() ? " (silent until its last day)" : "");
                    case NoticeIssuedV1 e ->
                        "One notice of %d items, to be answered by %s"
                                .formatted(e.items().size(), e.answerBy());
                    case CaseReturnedV1 e -> "Case returned: %s".formatted(e.ground());
                    case CaseWithdrawnV1 _ -> "Case withdrawn";
                    case CaseRefusalsCombinedV1 e ->
                        "The refusals of %d departments in one document"
                                .formatted(e.refusals().size());
                    case ContradictionFoundV1 e ->
                        "Conditions contradict each other: %s"
                                .formatted(e.conditions().stream()
                                        .map(DisputedCondition::condition)
                                        .collect(Collectors.joining("; ")));
                    case CaseMessagedV1 _ -> "A message was left on the case";
                    case CalendarPublishedV1 e ->
                        "Working calendar of %d published: %s".formatted(e.year(), e.notice());
                    default -> null;
                });
    }

    static String procedure(String kind) {
        return English.lower(kind);
    }

    private static String rung(String rung) {
        return switch (rung) {
            case "REMINDER" -> "Reminder";
            case "YELLOW" -> "Yellow light";
            case "SUPERVISION" -> "Supervision notice";
            case "LEADER" -> "Reported to the leader";
            default -> rung;
        };
    }

    private static String position(String position) {
        return English.lower(position);
    }
}
