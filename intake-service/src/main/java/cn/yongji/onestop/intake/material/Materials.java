package cn.yongji.onestop.intake.material;

import cn.yongji.onestop.intake.material.domain.Material;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All materials. What a material is never changes, so finding one is cheap. */
public interface Materials {
    AggregateStore<Material> store();

    /** Those of the given identities that there are. */
    Map<String, Material> named(Collection<String> ids);

    /** Materials of a project, from after a given one. */
    List<Stored<Material>> page(String projectId, Optional<String> after, int limit);
}
