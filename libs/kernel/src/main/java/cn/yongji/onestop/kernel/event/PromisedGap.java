package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;

/** 容缺: a material that is promised and not there yet. */
public record PromisedGap(String gapId, String slot, String slotName, LocalDate dueOn) {}
