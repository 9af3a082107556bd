package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.util.List;
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

    private PageFold() {}

    public static ProjectPage of(String projectId, long length, String head, List<RecordedFact> facts, Today today) {
        var fold = new PageFold();
        for (var recorded : facts) {
            recorded.fact().ifPresent(fact -> {
                fold.project.hear(fact, recorded.header());
                fold.nodes.hear(fact);
                fold.materials.hear(fact, recorded.header());
                fold.problems.hear(fact);
            });
        }
        return fold.page(projectId, length, head, facts.isEmpty() ? null : facts.getLast(), today);
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
                problems.problems(today));
    }
}
