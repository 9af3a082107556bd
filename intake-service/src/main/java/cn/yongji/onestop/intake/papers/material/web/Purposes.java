package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 查阅用途: what somebody reads a material for, in words that an auditor understands. */
public final class Purposes {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private Purposes() {}

    public static Optional<String> of(@Nullable String said) {
        if (said == null) return Optional.empty();
        var purpose = said.strip();
        if (purpose.length() < SHORTEST || purpose.length() > LONGEST)
            throw new ProblemException(Problem.invalidParameter(
                    InputError.in("purpose", "size", "查阅用途应为 2 至 200 个字", "A purpose has 2 to 200 characters")));
        return Optional.of(purpose);
    }
}
