package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import org.springframework.stereotype.Component;

/** 已办结事项 and 在办事项 of a project, as its applications say. */
@Component
final class GrantedMatters implements Achievements {
    private final Elsewheres elsewheres;

    GrantedMatters(Elsewheres elsewheres) {
        this.elsewheres = elsewheres;
    }

    @Override
    public Holdings of(String projectId) {
        return elsewheres.standing(projectId);
    }
}
