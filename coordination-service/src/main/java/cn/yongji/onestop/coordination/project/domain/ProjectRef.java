package cn.yongji.onestop.coordination.project.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * 项目. A project as the others have told of it: the news of its opening and of its cases may come in any order.
 *
 * @param opening what was said when it was opened
 * @param assigned the agent that it was given to after its opening
 * @param reviews department of each review of its cases, by the identity of the review
 */
public record ProjectRef(
        String id, Optional<Opening> opening, Optional<String> assigned, Map<String, DepartmentCode> reviews) {

    /** What the opening of a project says of it. */
    public record Opening(String name, String unitUscc, String unitName, Optional<String> agent) {}

    public ProjectRef {
        reviews = Map.copyOf(reviews);
    }

    /** A project of which nothing has been heard yet. */
    public static ProjectRef unheard(String id) {
        return new ProjectRef(id, Optional.empty(), Optional.empty(), Map.of());
    }

    public ProjectRef opened(Opening news) {
        return new ProjectRef(id, Optional.of(news), assigned, reviews);
    }

    public ProjectRef givenTo(String agent) {
        return new ProjectRef(id, opening, Optional.of(agent), reviews);
    }

    public ProjectRef reviewedBy(Map<String, DepartmentCode> more) {
        var all = new LinkedHashMap<>(reviews);
        all.putAll(more);
        return new ProjectRef(id, opening, assigned, all);
    }

    public Optional<String> name() {
        return opening.map(Opening::name);
    }

    /** 代办员 of the project. */
    public Optional<String> agent() {
        return assigned.or(() -> opening.flatMap(Opening::agent));
    }

    public boolean belongsTo(String uscc) {
        return opening.filter(it -> it.unitUscc().equals(uscc)).isPresent();
    }

    public boolean isOf(String anAgent) {
        return agent().filter(anAgent::equals).isPresent();
    }
}
