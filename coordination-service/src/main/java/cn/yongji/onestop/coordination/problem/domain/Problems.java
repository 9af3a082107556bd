package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All problems. */
public interface Problems {
    /** Which problems a list shows. */
    record Wanted(
            Optional<String> projectId,
            Optional<DepartmentCode> department,
            Optional<State> state,
            Optional<ProblemClass> problemClass) {}

    /** 难题状态, for lists. */
    enum State {
        /** 协调中. */
        OPEN,
        /** 已办结. */
        CLOSED;

        public static State of(Problem problem) {
            return switch (problem) {
                case Problem.Open _ -> OPEN;
                case Problem.Closed _ -> CLOSED;
            };
        }
    }

    /** Place in a list that is ordered by raising. */
    record Place(Instant raisedAt, String problemId) {
        public static Place of(Problem problem) {
            return new Place(problem.file().raised().at(), problem.id());
        }
    }

    /** The longest raised first. */
    List<Problem> list(Wanted wanted, Optional<Place> after, int limit);

    /** Identities of those whose deadline passed before the day and that can still move up. */
    List<String> overdue(LocalDate today, int limit);
}
