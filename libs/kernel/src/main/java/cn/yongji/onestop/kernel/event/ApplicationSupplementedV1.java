package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code application.supplemented.v1} 补正材料已提交: the answer to one request of one review. */
public record ApplicationSupplementedV1(
        String projectId,
        String applicationId,
        String reviewId,
        String supplementId,
        List<MaterialRef> materials,
        @Nullable String note,
        Instant suppliedAt,
        String suppliedBy)
        implements ApplicationEvent {
    public ApplicationSupplementedV1 {
        materials = List.copyOf(materials);
    }
}
