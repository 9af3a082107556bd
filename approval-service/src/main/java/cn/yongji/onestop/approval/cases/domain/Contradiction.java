package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;

/** 条件矛盾: two departments demand of the unit what cannot both be done. */
public record Contradiction(String id, String rule, Side one, Side other, Instant foundAt) {
    /** A condition of one of the two. */
    public record Side(MatterCode matter, String text) {}
}
