package cn.yongji.onestop.intake.application.web;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** An application in a list. */
@Schema(name = "ApplicationSummary")
record ApplicationSummary(
        @Schema(example = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45")
        String applicationId,

        ApplicationBody.State state,
        List<MatterCode> matters,
        @Schema(description = "待答复的补正数", example = "1") int openSupplements,
        Instant createdAt) {
    static ApplicationSummary of(Stored<Application> stored) {
        var application = stored.state();
        return switch (application) {
            case Application.Draft _ -> of(stored, ApplicationBody.State.DRAFT, 0);
            case Application.InCorrection _ -> of(stored, ApplicationBody.State.IN_CORRECTION, 0);
            case Application.Accepted it -> of(stored, ApplicationBody.State.ACCEPTED, open(it));
            case Application.Closed _ -> of(stored, ApplicationBody.State.CLOSED, 0);
        };
    }

    private static ApplicationSummary of(Stored<Application> stored, ApplicationBody.State state, int open) {
        var application = stored.state();
        return new ApplicationSummary(
                stored.id(),
                state,
                application.sheet().matters(),
                open,
                application.header().createdAt());
    }

    private static int open(Application.Accepted accepted) {
        return (int) accepted.supplements().stream().filter(it -> it.open()).count();
    }
}
