package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code review.supervision-answered.v1} 督办回复. The head has said why a review is overdue and until when it will be decided.
 *
 * @param replyBy last day that the supervision notice gave for the answer
 * @param decideBy the day that is promised; past it the leader hears of it
 */
public record ReviewSupervisionAnsweredV1(
        ReviewRef review,
        String text,
        LocalDate replyBy,
        LocalDate decideBy,
        Instant answeredAt,
        String answeredBy,
        ReviewProgress progress)
        implements LadderEvent {}
