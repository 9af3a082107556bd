package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code catalogue.published.v1} 事项目录发布. What the others have to know of a version of the catalogue: which departments,
 * matters and material slots there are, so that whoever names one that is not there can be told. It belongs to no project; its
 * key is the version.
 *
 * @param improvements the accepted suggestions that it carries out (S17)
 */
public record CataloguePublishedV1(
        String projectId,
        String version,
        LocalDate effectiveFrom,
        List<NamedCode> departments,
        List<NamedCode> matters,
        List<NamedCode> slots,
        Instant publishedAt,
        String publishedBy,
        @Nullable List<String> improvements)
        implements ReferenceEvent {
    public CataloguePublishedV1 {
        departments = List.copyOf(departments);
        matters = List.copyOf(matters);
        slots = List.copyOf(slots);
        improvements = improvements == null ? null : List.copyOf(improvements);
    }
}
