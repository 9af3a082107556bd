package cn.yongji.onestop.intake.counter.agent.domain;

import java.util.List;
import java.util.Optional;

/** What a command does to an agency. */
public sealed interface AgencyOutcome {
    record Changed(Agency next) implements AgencyOutcome {}

    record Assigned(Agency next, Assignment assignment, Optional<String> previous) implements AgencyOutcome {}

    record Left(Agency next, String agent, Release release, List<String> openApplications) implements AgencyOutcome {}

    record Refused(AgencyRefusal refusal) implements AgencyOutcome {}
}
