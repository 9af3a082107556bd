package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 前置事项 across applications (D7): a matter granted elsewhere is no longer waited for; one that the facts newly ask for
 * is.
 *
 * @param catalogue the version that the application was accepted under
 * @param situation the facts of the project as they are now
 * @param granted what all applications of the project were granted, with the number of the result
 * @param rule what made somebody look, and why
 * @param causes the facts that changed, where that is what made somebody look
 */
public record OpenPrerequisites(
        Catalogue catalogue,
        Situation situation,
        Map<MatterCode, Optional<String>> granted,
        String rule,
        String reason,
        List<FactDifference> causes) {
    public OpenPrerequisites {
        causes = List.copyOf(causes);
        granted = Map.copyOf(granted);
    }

    /** Whether anything of this may be open at all; mostly nothing is, and nobody need be asked. */
    public static boolean concern(Application.Accepted accepted, Catalogue catalogue, Situation situation) {
        var nothingGranted = new OpenPrerequisites(catalogue, situation, Map.of(), "", "", List.of());
        return !accepted.course().waitsFor().isEmpty()
                || nothingGranted.open(accepted).stream()
                        .anyMatch(matter -> !nothingGranted
                                .missing(matter, accepted.sheet())
                                .isEmpty());
    }

    Decision<Application, ApplicationRefusal> review(Application.Accepted accepted, String applicationId, Instant at) {
        var events = new ArrayList<EventContract>();
        var waitsFor = new LinkedHashSet<MatterCode>();
        for (var required : accepted.course().waitsFor()) {
            if (granted.containsKey(required)) events.add(met(accepted, applicationId, required, at));
            else waitsFor.add(required);
        }
        for (var matter : open(accepted)) {
            for (var required : missing(matter, accepted.sheet())) {
                if (waitsFor.add(required)) events.add(added(accepted, applicationId, matter, required, at));
            }
        }
        if (events.isEmpty()) return Decision.unchanged();
        return Decision.changed(accepted.with(accepted.course().waitingFor(waitsFor)), events);
    }

    private List<Matter> open(Application.Accepted accepted) {
        return accepted.sheet().matters().stream()
                .filter(code -> accepted.results().stream()
                        .noneMatch(result -> result.matter().equals(code)))
                .flatMap(code -> catalogue.matter(code).stream())
                .toList();
    }

    private List<MatterCode> missing(Matter matter, Sheet sheet) {
        return Prerequisites.outside(matter, sheet, catalogue, situation).stream()
                .map(Matter::code)
                .filter(code -> !granted.containsKey(code))
                .filter(code -> !Prerequisites.provenByPaper(matter, code, sheet))
                .toList();
    }

    private ApplicationRequirementMetV1 met(
            Application.Accepted accepted, String applicationId, MatterCode required, Instant at) {
        var number = granted.getOrDefault(required, Optional.empty()).orElse(null);
        return new ApplicationRequirementMetV1(
                accepted.header().projectId(), applicationId, required.value(), number, at);
    }

    private ApplicationRequirementAddedV1 added(
            Application.Accepted accepted, String applicationId, Matter matter, MatterCode required, Instant at) {
        return new ApplicationRequirementAddedV1(
                accepted.header().projectId(),
                applicationId,
                matter.code().value(),
                required.value(),
                rule,
                reason,
                at,
                causes.isEmpty() ? null : causes);
    }
}
