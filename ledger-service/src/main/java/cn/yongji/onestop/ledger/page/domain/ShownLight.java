package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 红黄灯 with number and text beside the colour (D2). */
public record ShownLight(Light.Colour colour, int remainingWorkingDays, boolean provisional, String text) {

    /** Of what is not lit yet. */
    static final ShownLight UNLIT = new ShownLight(Light.Colour.NONE, 0, false, "");

    static ShownLight of(Today today, @Nullable LocalDate due, boolean provisional) {
        return of(
                today,
                due == null ? Light.NONE : Light.of(today.calendar(), new DueDate(due, provisional), today.date()));
    }

    /** Of something that may have few days altogether, counted from the day since when it has them. */
    static ShownLight of(Today today, LocalDate since, LocalDate due, boolean provisional) {
        var limit = today.calendar().between(since, due);
        return of(today, Light.of(today.calendar(), new DueDate(due, provisional), today.date(), limit));
    }

    private static ShownLight of(Today today, Light light) {
        var text = today.wording() == Wording.ZH ? light.textZh() : light.textEn();
        return new ShownLight(light.colour(), light.remaining(), light.provisional(), text);
    }

    /**
     * Of what was granted on an exemption that fell (D5): the grant has no clock any more, the task of its head has one. Yellow
     * from its beginning, red past its day.
     */
    static ShownLight supervised(Today today, String rule, @Nullable LocalDate due, boolean provisional) {
        var zh = today.wording() == Wording.ZH;
        if (due == null) {
            var text = zh ? "豁免（" + rule + "）失效，转入监管" : "exemption " + rule + " undone, supervised";
            return new ShownLight(Light.Colour.YELLOW, 0, false, text);
        }
        var of = of(today, due, provisional);
        var colour = of.colour() == Light.Colour.GREEN ? Light.Colour.YELLOW : of.colour();
        var text = zh ? "豁免（" + rule + "）失效，监管任务" + of.text() : "exemption " + rule + " undone, its task: " + of.text();
        return new ShownLight(colour, of.remainingWorkingDays(), of.provisional(), text);
    }

    /** 撤销审查 of what was granted: yellow from its beginning, red past the day of its head. */
    static ShownLight revocation(Today today, LocalDate decideBy) {
        var of = ofDeadline(today, decideBy);
        var colour = of.colour() == Light.Colour.GREEN ? Light.Colour.YELLOW : of.colour();
        var text = today.wording() == Wording.ZH ? "撤销审查中，" + of.text() : "under revocation review: " + of.text();
        return new ShownLight(colour, of.remainingWorkingDays(), of.provisional(), text);
    }

    static ShownLight ofDeadline(Today today, LocalDate deadline) {
        return of(today, deadline, deadline.isAfter(today.calendar().knownUntil()));
    }

    /** Against what the lights are computed. */
    public record Today(WorkingCalendar calendar, LocalDate date, Wording wording) {}
}
