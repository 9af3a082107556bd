package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.coordination.project.domain.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All difficulties. */
public interface Difficulties {
    /**
     * Which difficulties a list shows.
     *
     * @param sight how far the reader sees, who does not see all
     */
    record Wanted(
            Optional<String> projectId,
            Optional<Sight> sight,
            Optional<State> state,
            Optional<DifficultyClass> problemClass) {}

    /** 难题状态, by the words that the ledger has for it. */
    enum State {
        /** 协调中. */
        OPEN,
        /** 已排定会议: a meeting about it is still to be held. */
        MEETING_SCHEDULED,
        /** 已议定: a meeting has settled it, or let the review that it kept from being granted go on. */
        RESOLVED,
        /** 已办结. */
        CLOSED;

        public static State of(Difficulty difficulty) {
            return switch (difficulty) {
                case Difficulty.Open open -> of(open);
                case Difficulty.Closed _ -> CLOSED;
            };
        }

        private static State of(Difficulty.Open open) {
            if (open.newResolutions().anyMatch(DifficultyStep.Resolved::releases)) return RESOLVED;
            if (open.meets()) return MEETING_SCHEDULED;
            return open.file().blocking() || open.newResolutions().findAny().isEmpty() ? OPEN : RESOLVED;
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

    /** Those of a project, or of all, that are not closed; the longest raised first. */
    List<Difficulty> unclosed(Optional<String> projectId, Optional<Place> after, int limit);

    /** Identities of those whose deadline passed before the day and that can still move up. */
    List<String> overdue(LocalDate today, int limit);

    /** Identities of those with an action item of which somebody is to be reminded by the day. */
    List<String> toRemind(LocalDate today, int limit);
}
