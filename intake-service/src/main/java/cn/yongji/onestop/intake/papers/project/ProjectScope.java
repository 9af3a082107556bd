package cn.yongji.onestop.intake.papers.project;

import java.util.Optional;
import java.util.Set;

/** Which projects somebody may list. */
public sealed interface ProjectScope {
    record All() implements ProjectScope {}

    /** Those of a unit, and those of these agents. */
    record OfParticipant(Optional<String> uscc, Set<String> agents) implements ProjectScope {
        public OfParticipant {
            agents = Set.copyOf(agents);
        }
    }

    static ProjectScope ofAgent(String agent) {
        return new OfParticipant(Optional.empty(), Set.of(agent));
    }
}
