package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.rules.planning.domain.Holdings;

/** 已有成果: what another feature knows a project has already. A plan asks all of them. */
public interface Achievements {
    Holdings of(String projectId);
}
