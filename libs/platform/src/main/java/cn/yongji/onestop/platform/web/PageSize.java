package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a part of a list has at most. */
public record PageSize(int value) {
    public static final int DEFAULT = 50;
    public static final int LARGEST = 200;

    public PageSize {
        if (value < 1 || value > LARGEST) throw new IllegalArgumentException("1 to " + LARGEST + ", was " + value);
    }

    /** Reads the parameter {@code limit}. */
    public static PageSize of(@Nullable Integer limit) {
        if (limit == null) return new PageSize(DEFAULT);
        if (limit >= 1 && limit <= LARGEST) return new PageSize(limit);
        throw new ProblemException(Problem.invalidParameter(InputError.in(
                "limit", "out-of-range", "limit 应在 1 到 " + LARGEST + " 之间", "limit must be from 1 to " + LARGEST)));
    }
}
