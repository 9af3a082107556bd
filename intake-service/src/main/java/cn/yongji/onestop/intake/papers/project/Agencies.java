package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import java.util.Optional;
import java.util.Set;

/** For whom an agent stands in, and what units have entrusted to the agents. Answered by the agents. */
public interface Agencies {
    /** The agents whose projects somebody looks after today: himself, and those he covers while they are away. */
    Set<String> lookedAfterBy(String agent);

    /**
     * Refuses (403) what the unit has not entrusted.
     *
     * @param act none where any mandate will do
     */
    void requireMandate(String projectId, Optional<MandatedAct> act);
}
