package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Optional;

/** Which promised materials somebody looks for; what is empty does not matter. */
public record GapSearch(Optional<Stage> stage, Optional<String> slot, Optional<MatterCode> matter) {
    /** How far a promise is that is not settled. */
    public enum Stage {
        /** 待补交或待核对, in time. */
        OPEN,
        /** 临近期限: its light is yellow. */
        DUE_SOON,
        /** 逾期未补, and not made good. */
        MISSED
    }

    /** Whether it is one of those; what came and was checked, was made good or is owed no more is none. */
    public boolean finds(Gap gap, WorkingCalendar calendar, LocalDate today) {
        return settledNot(gap)
                && slot.filter(wanted -> !wanted.equals(gap.slot())).isEmpty()
                && matter.filter(wanted -> !wanted.equals(gap.matter())).isEmpty()
                && stage.filter(wanted -> !at(wanted, gap, calendar, today)).isEmpty();
    }

    private static boolean settledNot(Gap gap) {
        return gap.open() || gap.awaited();
    }

    private static boolean at(Stage wanted, Gap gap, WorkingCalendar calendar, LocalDate today) {
        var missed = missed(gap, today);
        return switch (wanted) {
            case OPEN -> !missed;
            case DUE_SOON -> !missed && GapLadder.light(gap, calendar, today).colour() == Light.Colour.YELLOW;
            case MISSED -> missed;
        };
    }

    /** Its day may be over though no sweep has said so yet. */
    private static boolean missed(Gap gap, LocalDate today) {
        return gap.awaited() && (gap.standing() instanceof Gap.Standing.Breached || today.isAfter(gap.dueOn()));
    }
}
