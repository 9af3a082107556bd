package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 代办服务 of one project: of which list it is, who carries it and who did before, and what the unit has entrusted. */
public record Agency(
        String projectId, List<KeyDeclaration> declarations, List<Assignment> assignments, List<Mandate> mandates) {
    public Agency {
        declarations = List.copyOf(declarations);
        assignments = List.copyOf(assignments);
        mandates = List.copyOf(mandates);
    }

    public static Agency opened(String projectId, Optional<Assignment> atOpening) {
        return new Agency(projectId, List.of(), atOpening.stream().toList(), List.of());
    }

    /** The identity at rest; that of the project itself belongs to its file. */
    public static String idOf(String projectId) {
        return "agency-" + projectId;
    }

    public Optional<String> agent() {
        return last().filter(it -> it.release().isEmpty()).map(Assignment::agent);
    }

    private Optional<Assignment> last() {
        return assignments.isEmpty() ? Optional.empty() : Optional.of(assignments.getLast());
    }

    public Optional<KeyLevel> keyLevel() {
        return declarations.isEmpty()
                ? Optional.empty()
                : Optional.of(declarations.getLast().level());
    }

    /** 待指派: a key project that nobody carries yet, or any more, and that is not done with. */
    public boolean waiting() {
        var over = last().flatMap(Assignment::release)
                .filter(it -> it.ground() != Release.Ground.AGENT_LEAVES)
                .isPresent();
        return keyLevel().isPresent() && agent().isEmpty() && !over;
    }

    /** What the agent may do today. */
    public Set<MandatedAct> entrusted(LocalDate today) {
        var acts = EnumSet.noneOf(MandatedAct.class);
        mandates.stream().filter(it -> it.inForce(today)).forEach(it -> acts.addAll(it.acts()));
        return acts;
    }
}
