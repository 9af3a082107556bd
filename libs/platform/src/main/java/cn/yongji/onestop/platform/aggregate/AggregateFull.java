package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Fill;

/** 已达上限: the change would make an aggregate hold more than it may; nothing was changed. */
public final class AggregateFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fill.Level level;

    AggregateFull(String aggregate, Fill.Level level) {
        super(aggregate + " would hold " + level.size() + " of " + level.list() + " and may hold " + level.most());
        this.level = level;
    }

    /** What there would be too much of. */
    public Fill.Level level() {
        return level;
    }
}
