package cn.yongji.onestop.intake.counter.application.domain.state;

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
}
