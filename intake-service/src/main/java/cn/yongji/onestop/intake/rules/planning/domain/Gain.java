package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;

/** 最值得先办: the single handling that, done today, brings the end of the whole forward most. */
public record Gain(List<MatterCode> matters, int workingDays, DueDate finish) {
    public Gain {
        matters = List.copyOf(matters);
    }
}
