package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/** When a case has to be looked at because of a joint notice. */
public final class NoticeWatch {
    private final Notices notices;
    private final int graceWorkingDays;

    public NoticeWatch(WorkingCalendar calendar, int graceWorkingDays) {
        this.notices = new Notices(calendar);
        this.graceWorkingDays = graceWorkingDays;
    }

    public Optional<LocalDate> nextLook(Case of) {
        return notices.nextLook(of, graceWorkingDays);
    }
}
