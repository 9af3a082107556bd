package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;

/** 延期: once, by the head of the department, with the reason that the unit is told (行政许可法 art. 42). */
public record Extension(int workingDays, String reason, Act act) {
    /** As the clock knows it. */
    public cn.yongji.onestop.kernel.calendar.LimitExtension asTime() {
        return new cn.yongji.onestop.kernel.calendar.LimitExtension(act.on(), workingDays);
    }
}
