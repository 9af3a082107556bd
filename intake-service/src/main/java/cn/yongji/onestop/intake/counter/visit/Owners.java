package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.agent.RegisteredAgents;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.web.CodeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 责任人: whoever is to answer for what is foreseen has to be there: a department of the catalogue, an agent of the register. */
@Component
final class Owners {
    private final CodeCheck codes;
    private final RegisteredAgents agents;

    Owners(CodeCheck codes, RegisteredAgents agents) {
        this.codes = codes;
        this.agents = agents;
    }

    /**
     * Refuses (400) those that are not there, all at once.
     *
     * @param by who records it; an agent need not be in the register to answer himself
     */
    void check(Project project, String by, List<ForeseenView.Entry> foreseen) {
        var errors = new ArrayList<InputError>();
        for (var i = 0; i < foreseen.size(); i++) {
            var owner = foreseen.get(i).owner();
            var name = Optional.ofNullable(owner.name()).map(String::strip).orElse("");
            var pointer = "/foreseenProblems/" + i + "/owner/name";
            switch (owner.kind()) {
                case DEPARTMENT -> codes.check(pointer, Kind.DEPARTMENT, name).ifPresent(errors::add);
                case AGENT -> {
                    if (!name.equals(by) && !project.agent().equals(Optional.of(name))) {
                        agents.check(pointer, name).ifPresent(errors::add);
                    }
                }
                case TASK_FORCE -> {
                    // The task force goes by no name.
                }
            }
        }
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidBody(errors.toArray(InputError[]::new)));
    }
}
