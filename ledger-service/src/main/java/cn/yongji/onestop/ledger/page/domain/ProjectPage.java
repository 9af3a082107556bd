package cn.yongji.onestop.ledger.page.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目页 (S10): project information, approval nodes, materials, problems.
 *
 * @param length number of entries the page is made from
 * @param head hash of the last of them
 * @param asOf when the last of them happened
 * @param project absent until the ledger has heard of the opening
 * @param nodes planned matters and their reviews, in order of matter
 */
public record ProjectPage(
        String projectId,
        long length,
        String head,
        @Nullable Instant asOf,
        @Nullable ProjectInfo project,
        List<Node> nodes,
        Materials materials,
        List<ProblemItem> problems) {
    public ProjectPage {
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
    }
}
