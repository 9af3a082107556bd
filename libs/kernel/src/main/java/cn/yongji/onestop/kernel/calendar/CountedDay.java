package cn.yongji.onestop.kernel.calendar;

/**
 * One line of an explained deadline.
 *
 * @param count working days counted so far, this day included
 */
public record CountedDay(CalendarDay day, Effect effect, int count) {
    /** What the day does to the count. */
    public enum Effect {
        /** 计入. */
        COUNTED,
        /** 延长期内计入: counted, past the promised limit. */
        EXTENDED,
        /** 休息日不计. */
        REST,
        /** 暂停期间不计. */
        SUSPENDED
    }
    /** Whether it consumes a working day. */
    public boolean consumes() {
        return effect == Effect.COUNTED || effect == Effect.EXTENDED;
    }
}
