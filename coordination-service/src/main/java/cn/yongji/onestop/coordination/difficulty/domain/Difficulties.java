package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All difficulties. */
public interface Difficulties {
    /** Which difficulties a list shows. */
    record Wanted(
            Optional<String> projectId,
            Optional<DepartmentCode> department,
            Optional<State> state,
            Optional<DifficultyClass> problemClass) {}

    /** 难题状态, for lists. */
    enum State {
        /** 协调中. */
        OPEN,
        /** 已办结. */
        CLOSED;

        public static State of(Difficulty difficulty) {
            return switch (difficulty) {
                case Difficulty.Open _ -> OPEN;
                case Difficulty.Closed _ -> CLOSED;
            };
        }
    }

    /** Place in a list that is ordered by raising. */
    record Place(Instant raisedAt, String problemId) {
        public static Place of(Difficulty difficulty) {
            return new Place(difficulty.file().raised().at(), difficulty.id());
        }
    }

    /** The longest raised first. */
    List<Difficulty> list(Wanted wanted, Optional<Place> after, int limit);

    /** Identities of those whose deadline passed before the day and that can still move up. */
    List<String> overdue(LocalDate today, int limit);
}
