package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page from the entries. Facts of one aggregate come in their order; those of different ones may come in any,
 * and the page is the same.
 */
public final class PageFold {
    private final ProjectPart project = new ProjectPart();
    private final NodesPart nodes = new NodesPart();
    private final MaterialsPart materials = new MaterialsPart();
    private final ProblemsPart problems = new ProblemsPart();

    public static ProjectPage of(String projectId, long length, String head, List<RecordedFact> facts, Today today) {
        return folded(facts).page(projectId, length, head, facts.isEmpty() ? null : facts.getLast(), today);
    }

    /** What moved the clocks, from the same fold. */
    public static ProjectCourse courseOf(List<RecordedFact> facts) {
        var fold = folded(facts);
        return new ProjectCourse(
                fold.project.openedOn(),
                fold.project.begun(),
                fold.project.track(),
                fold.nodes.plans(),
                fold.project.courses(),
                fold.nodes.courses(),
                fold.problems.courses(),
                fold.materials.gapCourses(),
                fold.nodes.undone(),
                fold.project.visits(),
                fold.materials.filled());
    }

    private static PageFold folded(List<RecordedFact> facts) {
        var fold = new PageFold();
        facts.forEach(fold::hear);
        return fold;
    }

    /** The next entry. */
    public void hear(RecordedFact recorded) {
        recorded.fact().ifPresent(fact -> {
            project.hear(fact, recorded.header());
            nodes.hear(fact, recorded.header());
            materials.hear(fact, recorded.header());
            problems.hear(fact, recorded.header());
        });
    }

    /** The project; empty until its opening was heard of. */
    public Optional<ProjectInfo> info() {
        return Optional.ofNullable(project.info());
    }

    public List<TimedNode> nodes() {
        return nodes.timed();
    }

    public List<Owed> owed() {
        return materials.owed();
    }

    public List<TimedProblem> problems() {
        return problems.timed();
    }

    private ProjectPage page(String projectId, long length, String head, @Nullable RecordedFact last, Today today) {
        return new ProjectPage(
                projectId,
                length,
                head,
                last == null ? null : last.header().time(),
                project.info(),
                nodes.nodes(today),
                materials.materials(today),
                problems.problems(today),
                StartOfWorks.of(nodes.courses(), project.begun(), today).orElse(null),
                null);
    }
}
