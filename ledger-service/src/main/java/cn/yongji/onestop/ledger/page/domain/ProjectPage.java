package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.entry.domain.RestsOn;
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
 * @param startOfWorks by when the works have to begin; absent until 施工许可 is granted
 * @param restsOn what a page of the past rests on; absent where nothing of the past was asked for
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
        List<ProblemItem> problems,
        @Nullable StartOfWorks startOfWorks,
        @Nullable RestsOn restsOn) {
    public ProjectPage {
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
    }

    /** The same, said to be of the past. */
    public ProjectPage restingOn(RestsOn what) {
        return new ProjectPage(projectId, length, head, asOf, project, nodes, materials, problems, startOfWorks, what);
    }
}
