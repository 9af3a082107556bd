package cn.yongji.onestop.coordination.project.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.coordination.project.domain.Sight;
import java.util.ArrayList;
import org.bson.conversions.Bson;

/** What somebody may see, as a condition of the query, so that a page is as long as asked for. */
public final class SightFilter {
    private SightFilter() {}

    /**
     * Of a sight that is not none.
     *
     * @param project the field that names the project
     * @param departments the field that names the departments concerned
     */
    public static Bson of(Sight sight, String project, String departments) {
        var any = new ArrayList<Bson>();
        if (!sight.projects().isEmpty()) any.add(in(project, sight.projects()));
        sight.department().ifPresent(it -> any.add(eq(departments, it.value())));
        return any.size() == 1 ? any.getFirst() : or(any);
    }
}
