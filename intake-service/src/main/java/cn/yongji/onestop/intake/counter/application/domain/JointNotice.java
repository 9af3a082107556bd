package cn.yongji.onestop.intake.counter.application.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 联合补正告知: what several departments ask, in one notice with one deadline.
 *
 * @param supplementIds what is answered when the notice is
 */
public record JointNotice(
        String noticeId, List<String> supplementIds, LocalDate answerBy, Instant issuedAt, String issuedBy) {
    public JointNotice {
        supplementIds = List.copyOf(supplementIds);
    }

    /** What is answered with a notice; nothing where there is no such notice. */
    public static List<String> supplementsOf(Application application, String noticeId) {
        return application.onceAccepted().stream()
                .flatMap(it -> it.course().notices().stream())
                .filter(it -> it.noticeId().equals(noticeId))
                .flatMap(it -> it.supplementIds().stream())
                .toList();
    }
}
