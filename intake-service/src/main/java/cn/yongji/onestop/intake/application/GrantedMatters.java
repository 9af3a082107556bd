package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.domain.Application;
import cn.yongji.onestop.intake.application.domain.MatterResult;
import cn.yongji.onestop.intake.planning.domain.Standing;
import cn.yongji.onestop.intake.project.Achievements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 已办结事项 of a project, as its applications say. */
final class GrantedMatters implements Achievements {
    private static final int MOST = 200;

    private final Applications applications;

    GrantedMatters(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Standing of(String projectId) {
        var granted = applications.ofProject(projectId, Optional.empty(), MOST).stream()
                .flatMap(it -> results(it.state()).stream())
                .filter(it -> it.verdict() == MatterResult.Verdict.GRANTED)
                .map(MatterResult::matter)
                .collect(Collectors.toSet());
        return new Standing(granted, Set.of());
    }

    private static List<MatterResult> results(Application application) {
        return switch (application) {
            case Application.Draft _, Application.InCorrection _ -> List.of();
            case Application.Accepted accepted -> accepted.results();
            case Application.Closed(var was, var _, var _) -> was.results();
        };
    }
}
