package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewSupervisionAnsweredV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionDeniedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionProposedV1;
import java.util.Optional;

/** The sentences of what a department owed or asked its head for, and how that was answered, in English. */
final class EnglishAnswers {
    private EnglishAnswers() {}

    static Optional<String> sentence(EventContract fact, Names names) {
        return Optional.ofNullable(
                switch (fact) {
                    case ReviewPaperBroughtV1 e ->
                        "%s brought the paper of %s, number %s, owed by %s"
                                .formatted(
                                        e.department(), names.matter(e.matterCode()), e.resultNumber(), e.paperDueOn());
                    case ReviewSupervisionAnsweredV1 e ->
                        "%s answered the supervision notice on %s: %s; to be decided by %s"
                                .formatted(e.department(), names.matter(e.matterCode()), e.text(), e.decideBy());
                    case ReviewSuspensionProposedV1 e ->
                        "A special procedure (%s) with %s is asked of the head, for %d working days; the clock runs on: %s"
                                .formatted(
                                        EnglishClocks.procedure(e.kind()),
                                        names.matter(e.matterCode()),
                                        e.announcedWorkingDays(),
                                        e.reason());
                    case ReviewSuspensionDeniedV1 e ->
                        "The special procedure (%s) asked for with %s was not approved: %s"
                                .formatted(EnglishClocks.procedure(e.kind()), names.matter(e.matterCode()), e.reason());
                    case ReviewExemptionUndoneV1 e ->
                        "%s is no longer exempt from the experts' review: %s; %s"
                                .formatted(
                                        names.matter(e.matterCode()),
                                        EnglishPromises.causes(e.causes()),
                                        e.effect().equals("SUPERVISION")
                                                ? "what was granted stands and is supervised"
                                                : "it may be held now");
                    default -> null;
                });
    }
}
