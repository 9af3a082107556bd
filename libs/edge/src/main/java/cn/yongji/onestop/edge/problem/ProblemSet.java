package cn.yongji.onestop.edge.problem;

import java.util.Arrays;
import java.util.List;

/** The kinds of problems a feature may answer with. Each feature declares its own as a bean. */
public record ProblemSet(List<ProblemType> types) {
    public ProblemSet {
        types = List.copyOf(types);
    }

    /** All kinds of a feature. */
    public static ProblemSet of(ProblemKind... kinds) {
        return new ProblemSet(Arrays.stream(kinds).map(ProblemKind::type).toList());
    }

    public static ProblemSet of(ProblemType... types) {
        return new ProblemSet(List.of(types));
    }
}
