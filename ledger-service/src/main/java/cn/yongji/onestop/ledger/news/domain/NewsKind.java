package cn.yongji.onestop.ledger.news.domain;

import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialEvent;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import cn.yongji.onestop.kernel.event.OpinionEvent;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
import cn.yongji.onestop.kernel.event.ProblemEvent;
import cn.yongji.onestop.kernel.event.ProjectEvent;
import cn.yongji.onestop.kernel.event.PromiseEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewEvent;

/** What a line of the news is about. */
public enum NewsKind {
    /** 项目: file, facts, plan. */
    PROJECT,
    /** 代办: agent, cover, visit. */
    AGENT,
    /** 材料. */
    MATERIAL,
    /** 申报. */
    APPLICATION,
    /** 容缺与承诺. */
    PROMISE,
    /** 办件 as a whole. */
    CASE,
    /** 部门审核. */
    REVIEW,
    /** 征求意见. */
    OPINION,
    /** 联合预审. */
    PRE_REVIEW,
    /** 难题. */
    PROBLEM,
    /** 会议. */
    MEETING,
    /** 台账: what the ledger itself concludes. */
    LEDGER,
    /** 日历与事项目录. */
    REFERENCE;

    public static NewsKind of(EventContract fact) {
        return switch (fact) {
            case ProjectEvent _ -> PROJECT;
            case AgentEvent _ -> AGENT;
            case MaterialEvent _ -> MATERIAL;
            case ApplicationEvent _ -> APPLICATION;
            case PromiseEvent _ -> PROMISE;
            case PreReviewEvent _ -> PRE_REVIEW;
            case CaseEvent _ -> CASE;
            case ReviewEvent _ -> REVIEW;
            case OpinionEvent _ -> OPINION;
            case ProblemEvent _ -> PROBLEM;
            case MeetingEvent _ -> MEETING;
            case LedgerEvent _ -> LEDGER;
            case ReferenceEvent _ -> REFERENCE;
        };
    }
}
