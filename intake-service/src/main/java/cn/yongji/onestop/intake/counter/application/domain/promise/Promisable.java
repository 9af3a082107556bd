package cn.yongji.onestop.intake.counter.application.domain.promise;

import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;

/** 可容缺的材料: a slot that a matter of the sheet leaves open, and until when it may be promised. */
public record Promisable(String slot, String slotName, LatestPromise latest) {}
