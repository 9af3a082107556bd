package cn.yongji.onestop.intake.counter.agent.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of the agency of a project. */
public sealed interface AgencyCommand {
    /**
     * 列为重点项目. Who has no agent yet gets one with it.
     *
     * @param chosen whom the choice fell on, if anybody was free
     */
    record Declare(KeyDeclaration declaration, Optional<Assignment> chosen) implements AgencyCommand {}

    /**
     * 指派或移交.
     *
     * @param seen who the agent was when it was asked for
     */
    record Assign(Optional<String> seen, Assignment assignment) implements AgencyCommand {}

    /**
     * 退出, without a successor.
     *
     * @param agent who the agent was when it was asked for
     * @param openWork what waits for the applicant's side
     * @param handedBack whether the unit has been told that it goes on with it
     */
    record Leave(
            String agent, Release release, List<OpenWork> openWork, boolean handedBack, List<String> openApplications)
            implements AgencyCommand {
        public Leave {
            openWork = List.copyOf(openWork);
            openApplications = List.copyOf(openApplications);
        }
    }

    /** 签署委托书. */
    record Sign(Mandate mandate, LocalDate today) implements AgencyCommand {}

    /** 撤回委托. */
    record Revoke(String mandateId, String reason, String by, Instant at, LocalDate today) implements AgencyCommand {}
}
