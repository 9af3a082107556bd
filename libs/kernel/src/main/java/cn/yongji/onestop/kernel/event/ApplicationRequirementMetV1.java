package cn.yongji.onestop.kernel.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code application.requirement-met.v1} 前置事项已具备. A matter that an application waits for was granted in another case. */
public record ApplicationRequirementMetV1(
        String projectId,
        String applicationId,
        String requiredMatter,
        @Nullable String resultNumber,
        Instant metAt) implements ApplicationEvent {}
