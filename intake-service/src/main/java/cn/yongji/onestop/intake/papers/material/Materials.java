package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All materials. What a material is never changes, so finding one is cheap; whether it may be used is read anew. */
public interface Materials {
    AggregateStore<Material> store();

    /** Those of the given identities that there are, as they were handed in; flags may be missing. */
    Map<String, Material> named(Collection<String> ids);

    /** Those of the given identities that may not be used on a day, with the reason. */
    Map<String, String> unusable(Collection<String> ids, LocalDate day);

    /** Materials of a project, from after a given one. */
    List<Stored<Material>> page(String projectId, Optional<String> after, int limit);

    /** All materials of a project. */
    default List<Stored<Material>> ofProject(String projectId) {
        return EveryPage.of((after, limit) -> page(projectId, after, limit));
    }

    /** Materials of all projects, by identity, from behind a given one. */
    List<Stored<Material>> all(Optional<String> after, int limit);

    /** Those whose last day is before a day and that are not flagged yet. */
    List<Stored<Material>> expired(LocalDate today, int limit);
}
