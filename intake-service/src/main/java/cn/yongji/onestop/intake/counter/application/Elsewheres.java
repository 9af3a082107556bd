package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.rule.Dossier;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of the matters in all applications of a project. */
@Component
final class Elsewheres {
    private final Applications applications;

    Elsewheres(Applications applications) {
        this.applications = applications;
    }

    Dossier.Elsewhere of(String projectId) {
        var all = applications.ofProject(projectId);
        return new Dossier.Elsewhere(granted(all).keySet(), underReview(all), grants(all));
    }

    /** What is granted, and what is with the departments or with a clerk. */
    Holdings standing(String projectId) {
        var all = applications.ofProject(projectId);
        var filed = new LinkedHashSet<>(underReview(all));
        all.stream()
                .map(Stored::state)
                .filter(Application.Received.class::isInstance)
                .forEach(it -> filed.addAll(it.sheet().matters()));
        return new Holdings(granted(all).keySet(), filed, Set.of());
    }

    /** What was granted, with the number of the result. */
    Map<MatterCode, Optional<String>> granted(String projectId) {
        return granted(applications.ofProject(projectId));
    }

    private static Map<MatterCode, Optional<String>> granted(List<Stored<Application>> all) {
        var granted = new LinkedHashMap<MatterCode, Optional<String>>();
        all.stream()
                .flatMap(it -> it.state().onceAccepted().stream())
                .flatMap(it -> it.results().stream())
                .filter(it -> it.verdict().granted())
                .forEach(it -> granted.put(it.matter(), it.resultNumber()));
        return granted;
    }

    private static Map<MatterCode, ApplicationRefusal.GrantedBefore> grants(List<Stored<Application>> all) {
        var grants = new LinkedHashMap<MatterCode, ApplicationRefusal.GrantedBefore>();
        for (var stored : all) {
            stored.state().onceAccepted().stream()
                    .flatMap(it -> it.results().stream())
                    .filter(it -> it.verdict().granted())
                    .forEach(it -> grants.put(
                            it.matter(),
                            new ApplicationRefusal.GrantedBefore(
                                    it.matter(), it.resultNumber(), stored.id(), it.decidedAt())));
        }
        return grants;
    }

    private static Set<MatterCode> underReview(List<Stored<Application>> all) {
        return all.stream()
                .map(Stored::state)
                .filter(Application.Accepted.class::isInstance)
                .map(Application.Accepted.class::cast)
                .flatMap(accepted -> accepted.sheet().matters().stream()
                        .filter(matter -> accepted.results().stream()
                                .map(MatterResult::matter)
                                .noneMatch(matter::equals)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
