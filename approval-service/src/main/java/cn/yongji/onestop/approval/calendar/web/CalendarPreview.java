package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.cases.domain.rule.DeadlineMove;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.web.ETags;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** What a proposed schedule would move. Its ETag is needed to publish it. */
@Schema(name = "CalendarPreview")
record CalendarPreview(
        @Schema(example = "2027") int year,
        @Schema(example = "cn-2027.1") String version,

        @Schema(description = "工作日天数 / Working days of the year", example = "248")
        int workingDays,

        @Schema(description = "最早的变化日 / The first day that changes", example = "2027-01-01")
        LocalDate changesFrom,

        @Schema(description = "将移动的到期日总数 / How many open deadlines would move", example = "1")
        int movedDeadlines,

        @Schema(description = "将移动的到期日，至多1000项 / The first thousand of them")
        List<Move> moves) {
    private static final int MOST_SHOWN = 1000;

    @Schema(name = "CalendarMove")
    record Move(
            @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
            String reviewId,

            @Schema(example = "water") String department,

            @Schema(example = "2027-01-05") LocalDate oldDue,

            @Schema(description = "原为暂定 / It was provisional", example = "true")
            boolean wasProvisional,

            @Schema(example = "2027-01-06") LocalDate newDue) {}

    static Answer answer(CalendarBook book, List<DeadlineMove> moves) {
        var proposal = book.proposal().orElseThrow();
        var schedule = proposal.schedule();
        var first = LocalDate.of(schedule.year(), 1, 1);
        var view = new CalendarPreview(
                schedule.year(),
                schedule.version(),
                book.calendarWith(schedule)
                        .between(first.minusDays(1), first.plusYears(1).minusDays(1)),
                proposal.movesFrom(),
                moves.size(),
                moves.stream().limit(MOST_SHOWN).map(CalendarPreview::move).toList());
        return new Answer(201, "/v1/calendars/" + schedule.year(), ETags.of(proposal.number()), view);
    }

    private static Move move(DeadlineMove move) {
        return new Move(
                move.id().value(),
                move.review().department().value(),
                move.before().date(),
                move.before().provisional(),
                move.after().date());
    }
}
